package org.kapok.directory;

/** A person of one side, or a desk of it, that can be reached; personal data. */
public record Contact(String name, String function, String phone, String email) {}
