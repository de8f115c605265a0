package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.notice.AltitudeBand;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.notifications.Stop;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The activity notices with which a fresh sample begins, and what became of the alerts that they made. */
final class FirstNotices {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Story story;
    private final List<Trip> trips;
    private final List<Step> steps = new ArrayList<>();

    FirstNotices(Story story, List<Trip> trips) {
        this.story = story;
        this.trips = trips;
    }

    List<Step> steps() {
        open();
        worked();
        resolved();
        harmless();
        return List.copyOf(steps);
    }

    /** Nobody decided anything yet. */
    private void open() {
        post("near", -9, beside(9, 0.6, 1, "patrol", 600), true);
        post("far", -8, beside(8, 0.5, 0, "", 6000), false);
        var unsaid = beside(6, 0.4, 1, "", 0).draft(story.company(), "Zone 14", false, Optional.empty());
        Instant mailed = at(-7);
        story("unsaid")
                .then(
                        "post",
                        mailed,
                        deeds -> deeds.post(
                                "notice/unsaid",
                                1,
                                Encounter.byMail(unsaid, story.company().cast().person(16), mailed)))
                .steps()
                .forEach(steps::add);
    }

    /** The owner decided, the alert stands. */
    private void worked() {
        post("river", -20, beside(14, 0.5, 0, "engineering", 300), true);
        work("river", -3, 14, Outcome.GOES_ON, "Passe de jour, équipe prévenue / by daylight, crew warned");
        var air = beside(12, 0.5, 0, "air_activity", 7000)
                .draft(story.company(), "Corridor 3", true, Optional.of(new AltitudeBand(0, 3500)));
        story("air")
                .then("post", at(-8), deeds -> deeds.post("notice/air", 0, air))
                .steps()
                .forEach(steps::add);
        work("air", -2, 12, Outcome.WAITS, "Décolle après confirmation / takes off once confirmed");
    }

    /** Somebody moved, and the alert is gone. */
    private void resolved() {
        var blocked = beside(1, 0.5, 0, "clearance", 0);
        var later = blocked.movedBy(HOUR.multipliedBy(10));
        post("moved", -14, blocked, true);
        work(
                "moved",
                -9,
                1,
                Outcome.CHANGED_ACTIVITY,
                "Dépollution reportée de dix heures / clearance ten hours later");
        story("moved")
                .then(
                        "change",
                        at(-9).plusSeconds(600),
                        deeds -> deeds.change(
                                "notice/moved", 0, later.draft(story.company(), "Zone 31", true, Optional.empty())))
                .steps()
                .forEach(steps::add);
        Terrain.Passing passing = passing(3, 0.5);
        post(
                "retimed",
                -12,
                Encounter.at(passing, 1, "convoy", 1500, 0, HOUR.multipliedBy(3), HOUR.dividedBy(-2)),
                true);
        work("retimed", -7, 3, Outcome.RETIMED, "Part deux heures plus tard / leaves two hours later");
        post("withdrew", -18, beside(2, 0.5, 1, "ground_operation", 2000), true);
        work("withdrew", -7, 2, Outcome.WITHDREW, "Mouvement retiré / movement withdrawn");
    }

    /** Over, taken back, or far from everybody; and the last word of the force that says little. */
    private void harmless() {
        post("old", -12 * 24, around(7, 2, "patrol", -11 * 24, -10 * 24), true);
        post("yesterday", -50, around(4, 0, "live_firing", -40, -16), true);
        post("taken back", -30, around(10, 1, "area_closed", 20, 44), true);
        story("taken back")
                .then("take back", at(-20), deeds -> deeds.takeBack("notice/taken back", 1))
                .steps()
                .forEach(steps::add);
        post("range", -26, around(11, 0, "live_firing", 60, 90), false);
        var patrol = patrol();
        story("patrol")
                .then("post", at(-6), deeds -> deeds.post("notice/patrol", 1, patrol))
                .steps()
                .forEach(steps::add);
    }

    /** A patrol on its way along another's road, a day later. */
    private NoticeDraft patrol() {
        List<Stop> way = trips.get(0).stops();
        Duration shift = Duration.between(trips.get(0).departs(), at(22));
        var line = GEOMETRY.createLineString(way.stream()
                .map(stop -> new Coordinate(
                        stop.place().at().longitude(), stop.place().at().latitude()))
                .toArray(Coordinate[]::new));
        var times = way.stream().map(stop -> stop.arrive().plus(shift)).toList();
        return new NoticeDraft(
                story.company().force(1),
                Extent.movement(line, times, Duration.ofMinutes(30)),
                Optional.of("patrol"),
                "Patrouille 2",
                "",
                true,
                Optional.empty(),
                new WordingChoice.NotYet());
    }

    private Encounter beside(int trip, double share, int force, String kind, double gap) {
        return Encounter.at(passing(trip, share), force, kind, 1500, gap, HOUR.multipliedBy(3), HOUR.multipliedBy(3));
    }

    /** Round the end of a trip's way, 45 km off the road. */
    private Encounter around(int trip, int force, String kind, long fromHours, long untilHours) {
        return new Encounter(force, Optional.of(kind), 2000, 45_000, at(fromHours), at(untilHours), passing(trip, 0.5));
    }

    private Terrain.Passing passing(int trip, double share) {
        return Terrain.on(trips.get(trip).stops(), 0, share);
    }

    private void post(String name, long hours, Encounter encounter, boolean agreed) {
        var draft = encounter.draft(
                story.company(), "Zone " + (40 + Math.floorMod(name.hashCode(), 50)), agreed, Optional.empty());
        story(name)
                .then("post", at(hours), deeds -> deeds.post("notice/" + name, encounter.force(), draft))
                .steps()
                .forEach(steps::add);
    }

    private void work(String name, long hours, int trip, Outcome outcome, String words) {
        story(name)
                .then(
                        "work",
                        at(hours),
                        deeds -> deeds.work("notice/" + name, trips.get(trip).item(), outcome, words))
                .steps()
                .forEach(steps::add);
    }

    private Chapter story(String name) {
        return new Chapter("notice/" + name, story.company());
    }

    private Instant at(long hours) {
        return story.began().plus(HOUR.multipliedBy(hours));
    }
}
