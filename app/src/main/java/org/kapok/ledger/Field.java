package org.kapok.ledger;

/**
 * One named part of an entry, with its own audience.
 *
 * @param name unique within its entry, lower case with underscores
 * @param value JSON-like: {@code String}, {@code Boolean}, {@code Long}, {@code Integer}, {@code Double} (finite),
 *     {@code Map<String, ?>}, {@code List<?>} of these; nested without limit of meaning, at most 32 deep
 * @param erasable whether a rule may purge it later
 */
public record Field(String name, Object value, Audience audience, boolean erasable) {

    /** A field that stays for ever. */
    public static Field lasting(String name, Object value, Audience audience) {
        return new Field(name, value, audience, false);
    }

    /** A field that a rule may purge. */
    public static Field erasable(String name, Object value, Audience audience) {
        return new Field(name, value, audience, true);
    }
}
