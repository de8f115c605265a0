package org.kapok.directory;

import java.util.List;

/** Which fields an agreement can name. Supplied by the module that owns notifications. */
public interface ReleasableFields {

    /** Fields of a site, in the order of the form. */
    List<String> ofSites();

    /** Fields of a movement, in the order of the form. */
    List<String> ofMovements();

    /** Fields without which a release says nothing; every agreement holds them. */
    List<String> always();

    /** Message key of a field's name. */
    String labelKey(String field);
}
