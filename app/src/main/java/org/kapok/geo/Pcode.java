package org.kapok.geo;

import java.util.Locale;

/** The official code of an administrative area: country, then digits, as text (leading zeros count): {@code ML0506}. */
public record Pcode(String value) implements Comparable<Pcode> {

    public Pcode {
        if (!isPcode(value)) {
            throw new IllegalArgumentException("a P-code reads ML0506, not " + value);
        }
    }

    /** Reads what a person typed: any case, blanks around; throws {@link IllegalArgumentException} for anything else. */
    public static Pcode of(String text) {
        return new Pcode(text.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether the text, as it stands, is a P-code in form. */
    public static boolean isPcode(String text) {
        return text.matches("[A-Z]{2,3}[0-9A-Z]{0,14}");
    }

    /** The country's letters in front: two (ISO 3166-1 alpha-2) or three. */
    public String country() {
        return value.length() > 2 && Character.isLetter(value.charAt(2))
                ? value.substring(0, 3)
                : value.substring(0, 2);
    }

    @Override
    public int compareTo(Pcode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
