package org.kapok.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapok.shared.Language;
import org.kapok.shared.Violation;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;

class RouteRowsTest {

    private static final Moments MOMENTS = new Moments(
            Messages.load().in(Language.EN),
            Instant.parse("2026-11-21T10:00:00Z"),
            ZoneId.of("Africa/Bangui"),
            "Bangui");

    private final Map<String, String> form = new HashMap<>(Map.of(
            "stops[0].name", "Bangui",
            "stops[0].coordinate", "4.0, 18.0",
            "stops[0].leave", "2026-11-22T06:00",
            "stops[1].coordinate", "4.0, 19.0",
            "stops[2].coordinate", "4.0, 19.5",
            "stops[3].name", "Bambari",
            "stops[3].coordinate", "4.0, 22.0",
            "stops[3].arrive", "2026-11-22T14:00"));

    // NOT-35
    @Test
    void aBendIsPassedWhenConstantSpeedSays() {
        var stops = RouteRows.read(typed());

        assertThat(stops)
                .extracting(stop -> stop.arrive().toString())
                .containsExactly(
                        "2026-11-22T05:00:00Z", "2026-11-22T07:00:00Z", "2026-11-22T08:00:00Z", "2026-11-22T13:00:00Z");
        assertThat(stops.get(1).leave()).isEqualTo(stops.get(1).arrive());
    }

    // NOT-35
    @Test
    void aNamedPlaceNeedsATime() {
        form.put("stops[1].name", "Sibut");
        var typed = typed();

        RouteRows.read(typed);

        assertThat(typed.violations())
                .containsExactly(Violation.of("stops[1].arrive", "notifications.violation.missing"));
    }

    @Test
    void timesWithoutAPlaceAreNotLostInSilence() {
        form.put("stops[4].arrive", "2026-11-22T16:00");
        form.put("stops[5].name", "Bria");
        form.put("stops[5].coordinate", "6.5, 21.9");
        form.put("stops[5].arrive", "2026-11-22T18:00");
        var typed = typed();

        RouteRows.read(typed);

        assertThat(typed.violations()).extracting(Violation::field).containsExactly("stops[4].name");
    }

    @Test
    void emptyLinesAreClosedUp() {
        var kept = RouteRows.withoutEmptyLines(Map.of(
                "name", "Delta",
                "stops[0].name", "Bangui",
                "stops[1].name", " ",
                "stops[2].name", "Sibut",
                "settle.stops[2]", "as_typed"));

        assertThat(kept)
                .containsOnly(
                        Map.entry("name", "Delta"),
                        Map.entry("stops[0].name", "Bangui"),
                        Map.entry("stops[1].name", "Sibut"),
                        Map.entry("settle.stops[1]", "as_typed"));
    }

    // NOT-32
    @Test
    void aChangedCoordinateIsDoubtedAnew() {
        var before = Map.of("coordinate", "1, 2", "settle.place", "as_typed");

        assertThat(DraftSubmission.merged(before, Map.of("coordinate", "1, 3"))).doesNotContainKey("settle.place");
        assertThat(DraftSubmission.merged(before, Map.of("name", "Clinic"))).containsKey("settle.place");
    }

    // NOT-5
    @Test
    void thePlaceThatWasMeantBecomesTheCoordinate() {
        var before = Map.of("stops[1].coordinate", "20.6, 5.7", "stops[1].name", "Bambari", "stops[0].name", "Bangui");

        assertThat(DraftSubmission.merged(before, Map.of("settle.stops[1]", "likely:5.70000, 20.60000")))
                .containsEntry("stops[1].coordinate", "5.70000, 20.60000")
                .doesNotContainKey("settle.stops[1]");
    }

    private Typed typed() {
        return new Typed(form, MOMENTS, Optional.empty());
    }
}
