package org.kapok.notifications;

import org.kapok.shared.Language;

/**
 * One code of a list.
 *
 * @param code capital letters, digits and underscores, at most 40; never changes
 * @param offered whether forms offer it; one that is no longer offered keeps its name where it was used
 */
public record NamedCode(String code, String english, String french, boolean offered) {

    public NamedCode {
        if (!code.matches("[A-Z][A-Z0-9_]{0,39}") || english.isBlank() || french.isBlank()) {
            throw new IllegalArgumentException("a code has capital letters and a name in each language: " + code);
        }
    }

    /** Its name. */
    public String label(Language language) {
        return language == Language.FR ? french : english;
    }
}
