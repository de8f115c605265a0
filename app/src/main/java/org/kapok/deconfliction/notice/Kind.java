package org.kapok.deconfliction.notice;

import org.kapok.shared.Language;

/** One kind of activity of the operation's code list. */
public record Kind(String code, String labelEnglish, String labelFrench, Distances distances, boolean offered) {

    /** The row that stands for a notice whose force says no kind. */
    public static final String NOT_GIVEN = "not_given";

    public Kind {
        if (!code.matches("[a-z][a-z0-9_]{1,39}") || labelEnglish.isBlank() || labelFrench.isBlank()) {
            throw new IllegalArgumentException("a kind has a code in lower case and a label in both languages");
        }
    }

    /** Its label. */
    public String label(Language language) {
        return switch (language) {
            case FR -> labelFrench;
            case EN -> labelEnglish;
        };
    }
}
