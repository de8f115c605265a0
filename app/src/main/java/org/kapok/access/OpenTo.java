package org.kapok.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kapok.shared.Role;

/**
 * Who may call this address; others get 404. On a method it replaces what the class says. An address that says nothing
 * answers nobody, and a test fails.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** The roles; empty means every signed-in person. */
    Role[] value();
}
