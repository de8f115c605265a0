package org.kapok.deconfliction.alert;

/** A meeting with its distance class. */
public record Graded(Meeting meeting, Band band) {}
