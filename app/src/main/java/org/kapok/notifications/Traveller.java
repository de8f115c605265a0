package org.kapok.notifications;

/** A passenger or driver; personal data that is destroyed some days after the movement closed. */
public record Traveller(String name, String function, String phone) {}
