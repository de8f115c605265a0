package org.kapok.engine;

/** The name of an item, unique on its side. */
public record ItemId(String value) {
    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is text and not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
