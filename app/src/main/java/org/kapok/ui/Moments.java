package org.kapok.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Says times as a duty officer reads them: how far away, then the local time of the operation with its city.
 *
 * @param now the operation's time
 * @param zone the operation's time zone
 * @param city the place whose clock is meant
 */
public record Moments(Texts texts, Instant now, ZoneId zone, String city) {

    private static final Duration SAME_WEEK = Duration.ofDays(6);

    /** How far away and when: {@code in 3 h 20 (14:20 Bangui)}, {@code il y a 2 j 4 h (ven. 20 nov. 10:00 Bangui)}. */
    public String when(Instant instant) {
        return texts.text("ui.time.when", relative(instant), local(instant));
    }

    /** How far away: {@code in 3 h 20}, {@code 25 min ago}, {@code now} within half a minute. */
    public String relative(Instant instant) {
        Duration distance = Duration.between(now, instant);
        if (distance.abs().compareTo(Duration.ofSeconds(30)) < 0) {
            return texts.text("ui.time.now");
        }
        return texts.text(distance.isNegative() ? "ui.time.ago" : "ui.time.in", length(distance.abs()));
    }

    /** A length of time, rounded to what matters: {@code 25 min}, {@code 3 h 20}, {@code 2 d 4 h}, {@code 43 d}. */
    public String length(Duration length) {
        long minutes = length.plusSeconds(30).toMinutes();
        if (minutes < 60) {
            return texts.text("ui.time.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return texts.text("ui.time.hours", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
        }
        long hours = length.plusMinutes(30).toHours();
        return hours < 10 * 24 && hours % 24 != 0
                ? texts.text("ui.time.days_hours", hours / 24, hours % 24)
                : texts.text("ui.time.days", hours / 24);
    }

    /** Local time with the city and, when it is another day, the day: {@code 14:20 Bangui}, {@code Sun 22 Nov 06:00 Bangui}. */
    public String local(Instant instant) {
        return (isToday(instant) ? clock(instant) : day(instant) + " " + clock(instant)) + " " + city;
    }

    /** Local hours and minutes: {@code 14:20}. */
    public String clock(Instant instant) {
        return format("HH:mm", zone, instant);
    }

    /** The same in universal time: {@code 13:20Z}. */
    public String zulu(Instant instant) {
        return format("HH:mm", ZoneOffset.UTC, instant) + "Z";
    }

    /** The local day, with the year only when it is not this one: {@code Sun 22 Nov}. */
    public String day(Instant instant) {
        boolean near = Duration.between(now, instant).abs().compareTo(SAME_WEEK) < 0;
        boolean sameYear = instant.atZone(zone).getYear() == now.atZone(zone).getYear();
        return format(near || sameYear ? "EEE d MMM" : "d MMM yyyy", zone, instant);
    }

    /** A calendar day in full: {@code 22 November 2026}. */
    public String day(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofPattern("d MMMM yyyy", texts.language().locale()));
    }

    /** From and until, the day said once when both fall on it: {@code 17:40 - 21:10 Bangui}. */
    public String span(Instant from, Instant until) {
        String start = isToday(from) ? clock(from) : day(from) + " " + clock(from);
        String end = localDay(from).equals(localDay(until)) ? clock(until) : day(until) + " " + clock(until);
        return start + " – " + end + " " + city;
    }

    /** A military date-time group in universal time: {@code 211320ZNOV26}. */
    public String dateTimeGroup(Instant instant) {
        return DateTimeFormatter.ofPattern("ddHHmm'Z'MMMuu", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(instant)
                .toUpperCase(Locale.ROOT);
    }

    /** For {@code <time datetime>}: to the second, in universal time. */
    public String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As a control of type {@code datetime-local} holds it: local time to the minute, {@code 2026-11-21T14:20}. */
    public String input(Instant instant) {
        return format("uuuu-MM-dd'T'HH:mm", zone, instant);
    }

    /** Reads what such a control sent, as local time of the operation; empty when it is no time. */
    public Optional<Instant> fromInput(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private boolean isToday(Instant instant) {
        return localDay(instant).equals(localDay(now));
    }

    private LocalDate localDay(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private String format(String pattern, ZoneId where, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale())
                .withZone(where)
                .format(instant);
    }
}
