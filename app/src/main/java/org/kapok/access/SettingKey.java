package org.kapok.access;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One setting of an operation, with its type, default and range.
 *
 * @param name {@code module.what}; its label stands in the bundles as {@code module.setting.what}
 * @param fallback what holds where the operation says nothing
 * @param least smallest value allowed, included
 * @param most largest value allowed, included
 */
public record SettingKey<T extends Comparable<? super T>>(
        String name, T fallback, T least, T most, Function<String, T> reader) {

    /** A duration in ISO 8601, for example {@code PT48H}. */
    public static SettingKey<Duration> duration(String name, Duration fallback, Duration least, Duration most) {
        return new SettingKey<>(name, fallback, least, most, Duration::parse);
    }

    /** A whole number. */
    public static SettingKey<Integer> number(String name, int fallback, int least, int most) {
        return new SettingKey<>(name, fallback, least, most, Integer::valueOf);
    }

    /** Yes or no. */
    public static SettingKey<Boolean> choice(String name, boolean fallback) {
        return new SettingKey<>(name, fallback, false, true, SettingKey::yesOrNo);
    }

    /** E-mail addresses with commas between them; none by default. */
    public static SettingKey<String> addresses(String name) {
        return new SettingKey<>(name, "", "", "\uFFFF", SettingKey::listed);
    }

    /** Whether it is text, which has no range to tell. */
    public boolean isText() {
        return fallback instanceof String;
    }

    /** The message key of what is wrong with a value that {@link #parse} does not take. */
    public String wrong() {
        return isText() ? "access.violation.addresses" : "access.violation.setting";
    }

    /** The message key of its label. */
    public String label() {
        return name.replaceFirst("\\.", ".setting.");
    }

    /** The value that {@code text} says; empty if it says none of this type or one out of range. */
    public Optional<T> parse(String text) {
        try {
            T value = reader.apply(text.strip());
            return value.compareTo(least) < 0 || value.compareTo(most) > 0 ? Optional.empty() : Optional.of(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String listed(String text) {
        for (String address : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!address.strip().matches("[^@\\s<>,]{1,64}@[^@\\s<>,]{1,190}")) {
                throw new IllegalArgumentException(address);
            }
        }
        return text;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
