package org.kapok.geo;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kapok.shared.Language;

/** The module's own texts, for words that are part of an answer rather than of a page. */
final class GeoMessages {

    private static final double ROUND_KILOMETRES_FROM = 10_000;

    private final Locale locale;
    private final ResourceBundle bundle;

    GeoMessages(Language language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle(
                "messages/geo",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** {@code 350 m}, {@code 4,2 km}, {@code 85 km}. */
    String distance(double metres) {
        NumberFormat number = NumberFormat.getInstance(locale);
        boolean inMetres = metres < 1000;
        number.setMaximumFractionDigits(inMetres || metres >= ROUND_KILOMETRES_FROM ? 0 : 1);
        return inMetres ? number.format(metres) + " m" : number.format(metres / 1000) + " km";
    }

    /** One of eight compass words. */
    String direction(double azimuth) {
        int eighth = (int) Math.floorMod(Math.round(azimuth / 45), 8);
        return text("geo.direction." + eighth);
    }
}
