package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kapok.demo.Chapter.Answering;
import org.kapok.notifications.Progress;
import org.kapok.notifications.Receipt;
import org.kapok.shared.Viewer;

/** How one movement goes, from its form to its arrival. */
final class TripStory {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Company company;
    private final Trip trip;
    private final Chapter chapter;

    TripStory(Company company, Trip trip) {
        this.company = company;
        this.trip = trip;
        this.chapter = new Chapter(trip.item(), company);
    }

    /** Where it stops going as it should. */
    enum Course {
        SMOOTH,
        SILENT,
        LATE_ANSWER,
        NOT_PASSED_DOWN,
        ENTERED_BY_CELL,
        SUBMITTED,
        CONFIRMED,
        CHECKED,
        SENT_BACK,
        WITHDRAWN,
        CANCELLED,
        AMENDED,
        NO_CONTACT,
        NEAR_MISS
    }

    List<Step> steps(Course course) {
        Instant submitted = trip.departs().minus(lead());
        Duration pause = submissionPause();
        chapter.submitted(submitted, trip.organisation(), trip.content(company.cast()), trip.told(), travellers());
        if (course == Course.SUBMITTED) {
            return chapter.steps();
        }
        chapter.confirmed(submitted.plus(pause), trip.organisation());
        if (course == Course.CONFIRMED) {
            return chapter.steps();
        }
        if (course == Course.SENT_BACK) {
            String remark = "Heure d'arrivée impossible ? / is the arrival time possible?";
            return chapter.then(
                            "send back",
                            submitted.plus(pause.multipliedBy(2)),
                            deeds -> deeds.sendBack(trip.item(), remark))
                    .steps();
        }
        chapter.checked(submitted.plus(pause.multipliedBy(2)));
        if (course == Course.CHECKED) {
            return chapter.steps();
        }
        Instant released = submitted.plus(pause.multipliedBy(3));
        chapter.released(released, trip.told());
        answers(released, course);
        return ending(course).steps();
    }

    private List<org.kapok.notifications.Traveller> travellers() {
        return trip.travellers(company.cast());
    }

    private Duration lead() {
        return switch (trip.urgency()) {
            case ROUTINE -> HOUR.multipliedBy(trip.number() % 5 == 3 ? 30 : 62 + trip.number() % 8);
            case EMERGENCY -> HOUR.multipliedBy(20);
            case IMMEDIATE -> Duration.ofMinutes(40);
        };
    }

    private Duration submissionPause() {
        return switch (trip.urgency()) {
            case ROUTINE -> Duration.ofMinutes(70);
            case EMERGENCY -> Duration.ofMinutes(20);
            case IMMEDIATE -> Duration.ofMinutes(4);
        };
    }

    private void answers(Instant released, Course course) {
        chapter.answered(released, trip.told().getFirst(), first(course));
        for (int i = 1; i < trip.told().size(); i++) {
            chapter.answered(released, trip.told().get(i), other(course));
        }
    }

    private static Answering first(Course course) {
        return course == Course.LATE_ANSWER ? Answering.LATE : Answering.FULLY;
    }

    private static Answering other(Course course) {
        return switch (course) {
            case SILENT -> Answering.NOT_AT_ALL;
            case LATE_ANSWER -> Answering.LATE;
            case NOT_PASSED_DOWN -> Answering.NOT_PASSED_DOWN;
            case ENTERED_BY_CELL, AMENDED -> Answering.ENTERED_BY_CELL;
            case SMOOTH, SUBMITTED, CONFIRMED, CHECKED, SENT_BACK, WITHDRAWN, CANCELLED, NO_CONTACT, NEAR_MISS ->
                Answering.FULLY;
        };
    }

    private Chapter ending(Course course) {
        return switch (course) {
            case WITHDRAWN -> withdrawn();
            case CANCELLED ->
                chapter.then(
                        "cancel",
                        trip.departs().minus(HOUR.multipliedBy(5)),
                        deeds -> deeds.cancel(trip.item(), trip.organisation(), "Pont coupé / bridge out"));
            case AMENDED -> amended();
            case NO_CONTACT -> {
                underWay(trip.departs().plus(HOUR.multipliedBy(2)));
                yield happens("no contact", trip.departs().plus(HOUR.multipliedBy(4)), Progress.What.NO_CONTACT, "");
            }
            case NEAR_MISS -> {
                underWay(trip.arrives());
                yield happens(
                        "near miss",
                        trip.departs().plus(HOUR.multipliedBy(2)).plusSeconds(900),
                        Progress.What.NEAR_MISS,
                        "Véhicules militaires croisés à 300 m / military vehicles passed at 300 m");
            }
            case SMOOTH, SILENT, LATE_ANSWER, NOT_PASSED_DOWN, ENTERED_BY_CELL -> {
                underWay(trip.arrives());
                yield happens("arrived", trip.arrives().plusSeconds(720), Progress.What.ARRIVED, "");
            }
            case SUBMITTED, CONFIRMED, CHECKED, SENT_BACK -> chapter;
        };
    }

    private Chapter withdrawn() {
        Instant at = trip.departs().minus(HOUR.multipliedBy(14));
        String unit =
                company.cast().forces().get(trip.told().getFirst()).units().getFirst();
        return chapter.then(
                        "withdraw",
                        at,
                        deeds -> deeds.withdraw(
                                trip.item(), trip.organisation(), "Route jugée trop exposée / road too exposed"))
                .then(
                        "recall acknowledged",
                        at.plus(HOUR),
                        deeds -> deeds.answer(
                                trip.item(),
                                trip.told().getFirst(),
                                Receipt.Step.RECALL_ACKNOWLEDGED,
                                unit,
                                java.util.Optional.empty()));
    }

    /** The next version leaves later and the last force is not told of it: it is recalled. */
    private Chapter amended() {
        Instant at = trip.departs().minus(HOUR.multipliedBy(26));
        var fewer = trip.told().subList(0, Math.max(1, trip.told().size() - 1));
        Trip later = trip.along(
                trip.stops().stream()
                        .map(stop -> new org.kapok.notifications.Stop(
                                stop.place(),
                                stop.arrive().plus(HOUR.multipliedBy(2)),
                                stop.leave().plus(HOUR.multipliedBy(2))))
                        .toList(),
                fewer);
        chapter.then(
                        "amend",
                        at,
                        deeds -> deeds.amend(trip.item(), trip.organisation(), later.content(company.cast()), fewer))
                .then("confirm 2", at.plus(HOUR), deeds -> deeds.confirm(trip.item(), trip.organisation()))
                .then("check 2", at.plus(HOUR.multipliedBy(2)), deeds -> deeds.check(trip.item()))
                .then("release 2", at.plus(HOUR.multipliedBy(3)), deeds -> deeds.release(trip.item(), fewer))
                .answered(at.plus(HOUR.multipliedBy(3)), fewer.getFirst(), Answering.FULLY);
        return happens("departed", later.departs().plusSeconds(400), Progress.What.DEPARTED, "");
    }

    /** Departed, and a call every two hours until {@code until}. */
    private void underWay(Instant until) {
        happens("departed", trip.departs().plusSeconds(300), Progress.What.DEPARTED, "");
        int call = 1;
        for (Instant at = trip.departs().plus(Duration.ofMinutes(110));
                at.isBefore(until);
                at = at.plus(Duration.ofMinutes(110))) {
            happens("call " + call++, at, Progress.What.RADIO_CHECK, "");
        }
    }

    private Chapter happens(String name, Instant at, Progress.What what, String remark) {
        return chapter.then(name, at, deeds -> deeds.happens(trip.item(), operator(deeds), what, "", remark));
    }

    private Viewer operator(Deeds deeds) {
        return trip.organisation() == 0
                ? deeds.company().viewer("radio")
                : deeds.company().focalPoint(trip.organisation(), 0);
    }
}
