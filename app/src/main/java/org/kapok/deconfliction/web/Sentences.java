package org.kapok.deconfliction.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Band;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Stretch;
import org.kapok.geo.Coordinate;
import org.kapok.geo.PlaceWords;
import org.kapok.ui.Screen;

/** Says in one plain sentence, in the reader's language, what an alert is about, in one of its three views. */
final class Sentences {

    private final Screen ui;
    private final PlaceWords places;
    private final Names names;
    private final ZoneId zone;

    Sentences(Screen ui, PlaceWords places, Names names, ZoneId zone) {
        this.ui = ui;
        this.places = places;
        this.names = names;
        this.zone = zone;
    }

    /** The truth, for the cell. */
    String of(Alert alert) {
        Alert.Parties parties = alert.parties();
        if (alert.met().isEmpty()) {
            return ui.text("deconfliction.sentence.told_only", parties.notificationShort(), parties.noticeShort());
        }
        Graded graded = alert.met().orElseThrow();
        Meeting meeting = graded.meeting();
        return ui.text(
                graded.band() == Band.INSIDE
                        ? "deconfliction.sentence.cell_inside"
                        : parties.notificationShort().startsWith("ST")
                                ? "deconfliction.sentence.site_within"
                                : "deconfliction.sentence.cell_within",
                parties.notificationShort(),
                names.of(parties.organisation()),
                parties.noticeShort(),
                names.of(parties.force()),
                places.near(new Coordinate(meeting.lon(), meeting.lat())),
                ui.moments().span(meeting.from(), meeting.until()),
                distance(meeting.distanceMetres()));
    }

    /** The organisation's view. */
    String of(OrganisationView view) {
        return of(view.stretch());
    }

    /** A stretch that may be told: coarse places, a part of a day, and whom to ask. */
    String of(Stretch stretch) {
        String where = places.stretch(List.of(
                new Coordinate(stretch.entersLon(), stretch.entersLat()),
                new Coordinate(stretch.leavesLon(), stretch.leavesLat())));
        return ui.text("deconfliction.sentence.organisation", capital(where), hours(stretch.from(), stretch.until()));
    }

    /** The force's view. */
    String of(ForceView view) {
        Meeting meeting = view.met().meeting();
        return ui.text(
                view.met().band() == Band.INSIDE
                        ? "deconfliction.sentence.force_inside"
                        : "deconfliction.sentence.force_within",
                view.told().notificationShort(),
                view.told().version(),
                view.noticeShort(),
                places.near(new Coordinate(meeting.lon(), meeting.lat())),
                ui.moments().span(meeting.from(), meeting.until()),
                distance(meeting.distanceMetres()));
    }

    /** An exact answer to a question. */
    String of(String other, Graded how) {
        Meeting meeting = how.meeting();
        return ui.text(
                how.band() == Band.INSIDE
                        ? "deconfliction.sentence.question_inside"
                        : "deconfliction.sentence.question_within",
                other,
                places.near(new Coordinate(meeting.lon(), meeting.lat())),
                ui.moments().span(meeting.from(), meeting.until()),
                distance(meeting.distanceMetres()));
    }

    /** The part of a day as people say it, or the hours where it is longer. */
    String hours(Instant from, Instant until) {
        ZonedDateTime start = from.atZone(zone);
        boolean quarter = start.getMinute() == 0
                && start.getHour() % 6 == 0
                && Duration.between(from, until).equals(Duration.ofHours(6));
        return quarter
                ? ui.text(
                        "deconfliction.part_of_day." + start.getHour() / 6,
                        ui.moments().day(from))
                : ui.moments().span(from, until);
    }

    /** Metres below a kilometre, kilometres above. */
    String distance(double metres) {
        return metres < 1000
                ? ui.texts().number(metres, 0) + " m"
                : ui.texts().number(metres / 1000, metres < 10_000 ? 1 : 0) + " km";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
