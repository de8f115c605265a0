package org.kapok.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Instants as RFC 3339 writes them: {@code 2026-01-31T06:00:00Z}, offsets and fractions of any length allowed, "t" and
 * "z" too; digits of a fraction beyond nanoseconds are dropped. A leap second (23:59:60 UTC at the end of a month) is
 * the instant after it, as in POSIX time.
 */
final class Rfc3339 {
    private static final int SECOND_AT = 17;
    private static final int REST_AT = 19;
    private static final int LEAP = 60;

    private Rfc3339() {}

    static Optional<Instant> parse(String text) {
        int n = text.length();
        if (n < REST_AT + 1 || !shaped(text)) {
            return Optional.empty();
        }
        int at = REST_AT;
        int nanos = 0;
        if (text.charAt(at) == '.') {
            int end = at + 1;
            while (end < n && digit(text, end)) {
                end++;
            }
            if (end == at + 1) {
                return Optional.empty();
            }
            nanos = nanos(text, at + 1, end);
            at = end;
        }
        int offset = offset(text, at);
        return offset == Integer.MIN_VALUE ? Optional.empty() : instant(text, nanos, offset);
    }

    private static boolean shaped(String text) {
        String shape = "dddd-dd-ddTdd:dd:dd";
        for (int i = 0; i < shape.length(); i++) {
            char expected = shape.charAt(i);
            char c = text.charAt(i);
            boolean fits =
                    switch (expected) {
                        case 'd' -> digit(text, i);
                        case 'T' -> c == 'T' || c == 't';
                        default -> c == expected;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int from, int end) {
        int nanos = 0;
        for (int i = 0; i < 9; i++) {
            nanos = 10 * nanos + (from + i < end ? text.charAt(from + i) - '0' : 0);
        }
        return nanos;
    }

    /** Seconds east of UTC, or the smallest int when the rest of the text is no offset. */
    private static int offset(String text, int at) {
        int left = text.length() - at;
        if (left == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
            return 0;
        }
        if (left != 6 || text.charAt(at) != '+' && text.charAt(at) != '-' || text.charAt(at + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        if (!digit(text, at + 1) || !digit(text, at + 2) || !digit(text, at + 4) || !digit(text, at + 5)) {
            return Integer.MIN_VALUE;
        }
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        if (hours > 23 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = 3600 * hours + 60 * minutes;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private static Optional<Instant> instant(String text, int nanos, int offset) {
        int year = 100 * two(text, 0) + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, SECOND_AT);
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        if (hour > 23 || minute > 59 || second > LEAP) {
            return Optional.empty();
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        long seconds = 86_400 * days + 3600L * hour + 60L * minute + second - offset;
        if (second == LEAP && !endsMonth(seconds)) {
            return Optional.empty();
        }
        boolean printable = seconds >= -62_167_219_200L && seconds < 253_402_300_800L;
        return printable ? Optional.of(Instant.ofEpochSecond(seconds, nanos)) : Optional.empty();
    }

    private static boolean endsMonth(long seconds) {
        return Math.floorMod(seconds, 86_400L) == 0
                && LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L)).getDayOfMonth() == 1;
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int two(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
