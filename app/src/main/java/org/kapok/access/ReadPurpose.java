package org.kapok.access;

/** How a record left the server. */
public enum ReadPurpose {
    PAGE,
    API,
    EXPORT
}
