package org.kapok.notifications;

/** The two things that an organisation notifies. */
public enum Kind {
    SITE("ST"),
    MOVEMENT("MV");

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    /** The first letters of its short ids. */
    public String prefix() {
        return prefix;
    }

    /** The word by which the ledger and the engine know it. */
    public String word() {
        return switch (this) {
            case SITE -> "site";
            case MOVEMENT -> "movement";
        };
    }
}
