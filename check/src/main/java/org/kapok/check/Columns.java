package org.kapok.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kapok.engine.Encounter;
import org.kapok.engine.Pair;

/** The columns of a pair as text. */
final class Columns {
    static final List<String> NAMES = List.of("notification", "activity", "from", "until", "distance_m", "lon", "lat");

    private static final long DAY_MS = 86_400_000;

    private Columns() {}

    static List<String> of(Pair pair) {
        Encounter encounter = pair.encounter();
        return List.of(
                pair.notification().value(),
                pair.activity().value(),
                instant(encounter.from()),
                instant(encounter.until()),
                fixed(encounter.distanceM(), 1),
                fixed(encounter.position().lon(), 7),
                fixed(encounter.position().lat(), 7));
    }

    /** UTC with milliseconds, rounded to the nearest. */
    static String instant(Instant instant) {
        long ms = Math.floorDiv(instant.getNano() + 500_000, 1_000_000) + 1000 * instant.getEpochSecond();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(ms, DAY_MS));
        int rest = (int) Math.floorMod(ms, DAY_MS);
        StringBuilder out = new StringBuilder(24).append(date).append('T');
        two(out, rest / 3_600_000).append(':');
        two(out, rest / 60_000 % 60).append(':');
        two(out, rest / 1000 % 60).append('.');
        int fraction = rest % 1000;
        out.append(fraction / 100);
        return two(out, fraction % 100).append('Z').toString();
    }

    private static StringBuilder two(StringBuilder out, int value) {
        return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    /** A number with a fixed count of decimals and no negative zero; for magnitudes up to 20,000 km. */
    static String fixed(double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = Math.round(Math.abs(value) * scale);
        String fraction = Long.toString(scaled % scale);
        String sign = value < 0 && scaled > 0 ? "-" : "";
        return sign + scaled / scale + "." + "0".repeat(decimals - fraction.length()) + fraction;
    }
}
