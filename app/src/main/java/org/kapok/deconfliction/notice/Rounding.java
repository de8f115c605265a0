package org.kapok.deconfliction.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How coarse a default wording is.
 *
 * @param gridDegrees side of the cells to which the area is widened, degrees of longitude and latitude
 * @param blockHours length of the parts of a day to which times are rounded; divides 24
 * @param zone where the day begins
 */
public record Rounding(double gridDegrees, int blockHours, ZoneId zone) {

    /** Cells of some 11 km and quarters of a day. */
    public static Rounding usual(ZoneId zone) {
        return new Rounding(0.1, 6, zone);
    }

    public Rounding {
        if (!(gridDegrees >= 0.01 && gridDegrees <= 5) || blockHours < 1 || 24 % blockHours != 0) {
            throw new IllegalArgumentException("cells of 0.01 to 5 degrees, parts that divide a day");
        }
    }

    /** The last start of a part of the day at or before {@code instant}. */
    public Instant blockStart(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalDate();
        int hour = local.getHour() / blockHours * blockHours;
        Instant start = day.atTime(hour, 0).atZone(zone).toInstant();
        return start.isAfter(instant) ? day.atStartOfDay(zone).toInstant() : start;
    }

    /** The first start of a part of the day at or after {@code instant}. */
    public Instant blockEnd(Instant instant) {
        Instant start = blockStart(instant);
        if (start.equals(instant)) {
            return instant;
        }
        ZonedDateTime local = start.atZone(zone);
        int next = local.getHour() / blockHours * blockHours + blockHours;
        LocalDate day = local.toLocalDate();
        Instant end = next >= 24
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(next, 0).atZone(zone).toInstant();
        return end.isBefore(instant) ? end.plusSeconds(blockHours * 3600L) : end;
    }
}
