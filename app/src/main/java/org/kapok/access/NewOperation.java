package org.kapok.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kapok.shared.Violation;

/** What founds an operation; the words are those of {@link Operation}. */
public record NewOperation(
        String code, String nameFr, String nameEn, String country, String zone, boolean exercise, boolean demo) {

    List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (!code.matches("[A-Z][A-Z0-9-]{1,11}")) {
            found.add(Violation.of("code", "access.violation.operation_code"));
        }
        if (nameFr.isBlank()) {
            found.add(Violation.of("nameFr", "access.violation.missing"));
        }
        if (nameEn.isBlank()) {
            found.add(Violation.of("nameEn", "access.violation.missing"));
        }
        if (!List.of(Locale.getISOCountries()).contains(country)) {
            found.add(Violation.of("country", "access.violation.country"));
        }
        if (!isZone(zone)) {
            found.add(Violation.of("zone", "access.violation.zone"));
        }
        return found;
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
