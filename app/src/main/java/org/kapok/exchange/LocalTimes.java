package org.kapok.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.kapok.ui.Moments;

/** Times as the form takes them, local to the operation; unlike the form's own control they keep their seconds. */
final class LocalTimes {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private LocalTimes() {}

    static String text(Moments moments, Instant instant) {
        return text(LocalDateTime.ofInstant(instant, moments.zone()));
    }

    static String text(LocalDateTime local) {
        var time = local.truncatedTo(ChronoUnit.SECONDS);
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }
}
