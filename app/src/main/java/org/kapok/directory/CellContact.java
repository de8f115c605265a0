package org.kapok.directory;

/** How the cell is reached at any hour; everyone in the operation may know it. */
public record CellContact(int version, String name, String dutyPhone, String email) {}
