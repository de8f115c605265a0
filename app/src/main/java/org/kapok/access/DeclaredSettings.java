package org.kapok.access;

import java.util.List;

/** A module's own settings, so that they appear on the administrator's page; a bean per module that has some. */
public interface DeclaredSettings {

    /** The keys, in the order in which a person reads them. */
    List<SettingKey<?>> keys();
}
