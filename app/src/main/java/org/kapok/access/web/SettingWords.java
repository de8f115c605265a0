package org.kapok.access.web;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapok.access.SettingKey;

/** Settings as people write them, the same in every language: {@code 48 h}, {@code 30 min}; ISO 8601 is read too. */
final class SettingWords {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})\\s*(h|min)");

    private SettingWords() {}

    /** What stands in the form for a value. */
    static String of(Object value) {
        if (!(value instanceof Duration length)) {
            return value.toString();
        }
        return length.isZero() || length.toMinutesPart() != 0 ? length.toMinutes() + " min" : length.toHours() + " h";
    }

    /** The same as the setting reads it; what is not understood stays as it was typed. */
    static String toSetting(SettingKey<?> key, String typed) {
        Matcher found = LENGTH.matcher(typed.strip());
        return key.fallback() instanceof Duration && found.matches()
                ? "PT" + Long.parseLong(found.group(1)) + (found.group(2).equals("h") ? "H" : "M")
                : typed.strip();
    }
}
