package org.kapok.journey;

import java.util.Locale;

/** How somebody looks at a screen: width in pixels, language, light or dark. */
record Look(int width, String language, boolean dark) {

    @Override
    public String toString() {
        return "%d-%s-%s".formatted(width, language.toLowerCase(Locale.ROOT), dark ? "dark" : "light");
    }
}
