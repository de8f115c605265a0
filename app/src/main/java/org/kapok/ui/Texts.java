package org.kapok.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.text.FieldPosition;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.shared.Language;
import org.kapok.shared.Violation;

/**
 * The texts of one language. Messages are ICU messages: {@code {0}} is the first argument, {@code {0, plural, one {#
 * vehicle} other {# vehicles}}} chooses by number. An apostrophe right before a brace would quote it: write ’ there.
 */
public final class Texts {

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = Map.copyOf(patterns);
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /** All keys there are. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /**
     * The text of a key with its arguments (text, numbers) filled in; numbers are written as the language writes them.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public String text(String key, Object... arguments) {
        MessageFormat format = parsed.computeIfAbsent(key, this::parse);
        synchronized (format) {
            return format.format(arguments, new StringBuffer(), new FieldPosition(0))
                    .toString();
        }
    }

    /** What is wrong, in words. */
    public String text(Violation violation) {
        return text(violation.code(), violation.arguments().toArray());
    }

    /** A whole number with the language's grouping: {@code 12,400} or {@code 12 400}. */
    public String number(long value) {
        return NumberFormat.getInstance(language.locale()).format(value);
    }

    /** A number rounded to {@code decimals} places, as the language writes it. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** Decimal degrees, latitude first, always with a point and five decimals (about one metre): {@code 4.36120, 18.55500}. */
    public String coordinates(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }

    private MessageFormat parse(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for the key " + key + " in " + language);
        }
        return new MessageFormat(pattern, language.locale());
    }
}
