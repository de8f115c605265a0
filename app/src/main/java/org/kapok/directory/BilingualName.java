package org.kapok.directory;

import org.kapok.shared.Language;

/** A name in both languages of the operation. */
public record BilingualName(String fr, String en) {

    /** The name in {@code language}. */
    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
