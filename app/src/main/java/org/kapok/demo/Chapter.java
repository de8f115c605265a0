package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.notifications.Content;
import org.kapok.notifications.OnBehalf;
import org.kapok.notifications.Receipt;
import org.kapok.notifications.Traveller;

/** The steps of one item, written one after the other. */
final class Chapter {

    private final String item;
    private final Company company;
    private final List<Step> steps = new ArrayList<>();

    Chapter(String item, Company company) {
        this.item = item;
        this.company = company;
    }

    Chapter then(String name, Instant at, Step.Deed deed) {
        steps.add(new Step(item, name, at, deed));
        return this;
    }

    Chapter submitted(Instant at, int organisation, Content content, List<Integer> told, List<Traveller> people) {
        return then("submit", at, deeds -> deeds.submit(item, organisation, content, told, people));
    }

    Chapter confirmed(Instant at, int organisation) {
        return then("confirm", at, deeds -> deeds.confirm(item, organisation));
    }

    Chapter checked(Instant at) {
        return then("check", at, deeds -> deeds.check(item));
    }

    Chapter released(Instant at, List<Integer> told) {
        return then("release", at, deeds -> deeds.release(item, told));
    }

    /** How far a force answers to what it was told at {@code since}. */
    Chapter answered(Instant since, int force, Answering how) {
        String unit = company.cast().forces().get(force).units().getFirst();
        Optional<OnBehalf.Channel> channel =
                how == Answering.ENTERED_BY_CELL ? Optional.of(OnBehalf.Channel.PHONE) : Optional.empty();
        var steps = how.steps();
        for (int i = 0; i < steps.size(); i++) {
            Receipt.Step answer = steps.get(i);
            then(
                    "answer " + force + " " + answer + " " + since.getEpochSecond(),
                    since.plus(how.delay(i)),
                    deeds -> deeds.answer(item, force, answer, unit, channel));
        }
        return this;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How a force answers. */
    enum Answering {
        FULLY(Duration.ofMinutes(50), 3),
        /** Twenty hours: later than any sample operation asks for. */
        LATE(Duration.ofHours(20), 2),
        NOT_PASSED_DOWN(Duration.ofMinutes(80), 1),
        ENTERED_BY_CELL(Duration.ofMinutes(140), 2),
        NOT_AT_ALL(Duration.ZERO, 0);

        private final Duration first;
        private final int number;

        Answering(Duration first, int number) {
            this.first = first;
            this.number = number;
        }

        List<Receipt.Step> steps() {
            return List.of(Receipt.Step.ACKNOWLEDGED, Receipt.Step.PASSED_DOWN, Receipt.Step.UNIT_CONFIRMED)
                    .subList(0, number);
        }

        Duration delay(int step) {
            return first.multipliedBy(2L + step).dividedBy(2);
        }
    }
}
