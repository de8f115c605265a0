package org.kapok.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

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
