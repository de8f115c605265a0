package org.kapok.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.ForceId;

/**
 * NOT-19 to NOT-22: what has not happened that should have, as a pure function of the state, the time and the
 * operation's limits. Silence is shown as loudly as an answer.
 */
public final class Overdue {

    private Overdue() {}

    /** What is missing. */
    public enum Missing {
        ACKNOWLEDGEMENT,
        PASS_DOWN,
        UNIT_CONFIRMATION,
        SECOND_PERSON,
        CHECK,
        RELEASE,
        DEPARTURE,
        ARRIVAL,
        RADIO_CHECK,
        RECONFIRMATION
    }

    /**
     * One thing that is missing.
     *
     * @param force who owes it, where a force does
     * @param since since when it is overdue
     * @param alarm whether departure is near, or the matter is of life: the organisation and the cell are alarmed
     */
    public record Matter(Missing missing, Optional<ForceId> force, Instant since, boolean alarm) {}

    /** What one force was told, and how far it answered. */
    public record Told(
            ForceId force,
            Instant releasedAt,
            Optional<Instant> acknowledged,
            Optional<Instant> passedDown,
            Optional<Instant> unitConfirmed) {

        /** Reads the answers out of the receipts to one release. */
        public static Told of(Release release, Collection<Receipt> receipts) {
            return new Told(
                    release.force(),
                    release.releasedAt(),
                    first(release, receipts, Receipt.Step.ACKNOWLEDGED),
                    first(release, receipts, Receipt.Step.PASSED_DOWN),
                    first(release, receipts, Receipt.Step.UNIT_CONFIRMED));
        }

        private static Optional<Instant> first(Release release, Collection<Receipt> receipts, Receipt.Step step) {
            return receipts.stream()
                    .filter(receipt -> receipt.release().equals(release.id()) && receipt.step() == step)
                    .map(Receipt::happenedAt)
                    .min(Instant::compareTo);
        }
    }

    /** The operation's limits. */
    public record Limits(Duration acknowledgeWithin, Duration passDownWithin, Duration alarmBeforeDeparture) {

        /** The shortest time after a release at which an answer to it can be overdue. */
        Duration soonest() {
            return acknowledgeWithin.compareTo(passDownWithin) < 0 ? acknowledgeWithin : passDownWithin;
        }
    }

    /** All that is overdue at {@code now}; nothing for a notification that closed. */
    public static List<Matter> of(Notification notification, List<Told> told, Instant now, Limits limits) {
        var matters = new ArrayList<Matter>();
        if (!notification.life().isOpen()) {
            return matters;
        }
        Instant alarmFrom = notification.headline().startsAt().minus(limits.alarmBeforeDeparture());
        boolean near = !now.isBefore(alarmFrom);
        for (Told force : told) {
            ofForce(force, now, limits, near, alarmFrom).ifPresent(matters::add);
        }
        if (near && notification.stage() != Stage.RELEASED && notification.stage() != Stage.SENT_BACK) {
            matters.add(new Matter(stuck(notification.stage()), Optional.empty(), alarmFrom, true));
        }
        travelling(notification, now).ifPresent(matters::add);
        notification
                .reconfirmDue()
                .filter(due -> !now.isBefore(due))
                .ifPresent(due -> matters.add(new Matter(Missing.RECONFIRMATION, Optional.empty(), due, false)));
        return matters;
    }

    private static Optional<Matter> ofForce(Told told, Instant now, Limits limits, boolean near, Instant alarmFrom) {
        if (told.acknowledged().isEmpty()) {
            return missing(
                    Missing.ACKNOWLEDGEMENT,
                    told,
                    told.releasedAt().plus(limits.acknowledgeWithin()),
                    now,
                    near,
                    alarmFrom);
        }
        if (told.passedDown().isEmpty()) {
            return missing(
                    Missing.PASS_DOWN,
                    told,
                    told.acknowledged().orElseThrow().plus(limits.passDownWithin()),
                    now,
                    near,
                    alarmFrom);
        }
        return told.unitConfirmed().isEmpty() && near
                ? Optional.of(new Matter(Missing.UNIT_CONFIRMATION, Optional.of(told.force()), alarmFrom, false))
                : Optional.empty();
    }

    private static Optional<Matter> missing(
            Missing what, Told told, Instant due, Instant now, boolean near, Instant alarmFrom) {
        Instant since = near && alarmFrom.isBefore(due) ? alarmFrom : due;
        return near || !now.isBefore(due)
                ? Optional.of(new Matter(what, Optional.of(told.force()), since, near))
                : Optional.empty();
    }

    private static Missing stuck(Stage stage) {
        return switch (stage) {
            case SUBMITTED -> Missing.SECOND_PERSON;
            case CONFIRMED -> Missing.CHECK;
            case CHECKED, RELEASED, SENT_BACK -> Missing.RELEASE;
        };
    }

    private static Optional<Matter> travelling(Notification notification, Instant now) {
        if (notification.kind() != Kind.MOVEMENT || notification.stage() != Stage.RELEASED) {
            return Optional.empty();
        }
        var headline = notification.headline();
        if (notification.life() == Life.PLANNED) {
            return overdue(Missing.DEPARTURE, headline.startsAt(), now, false);
        }
        var call = notification.nextCallDue().flatMap(due -> overdue(Missing.RADIO_CHECK, due, now, true));
        return call.isPresent() ? call : headline.endsAt().flatMap(end -> overdue(Missing.ARRIVAL, end, now, true));
    }

    private static Optional<Matter> overdue(Missing what, Instant due, Instant now, boolean alarm) {
        return now.isBefore(due) ? Optional.empty() : Optional.of(new Matter(what, Optional.empty(), due, alarm));
    }
}
