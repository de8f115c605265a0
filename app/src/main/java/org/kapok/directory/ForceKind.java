package org.kapok.directory;

/** What kind of armed force; says nothing of whether it takes part in the fighting. */
public enum ForceKind {
    UN_FORCE,
    UN_POLICE,
    NATIONAL,
    FOREIGN
}
