package org.kapok.shared;

import java.util.Locale;

/** The languages in which every text exists. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale for formatting and message bundles. */
    public Locale locale() {
        return locale;
    }

    /** French for any French locale, English for all others. */
    public static Language of(Locale locale) {
        return "fr".equals(locale.getLanguage()) ? FR : EN;
    }
}
