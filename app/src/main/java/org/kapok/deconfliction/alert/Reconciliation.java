package org.kapok.deconfliction.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;

/**
 * What becomes of one alert and its two views when either side has changed: opened, changed, opened again or closed,
 * each by its own sight and none by another's.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /** What happened to an alert or to a view of it. */
    public enum Turn {
        OPENED,
        REOPENED,
        CHANGED,
        CLOSED
    }

    /** Something new to be stored. */
    public record Turned<T>(Turn turn, T now) {}

    /** The alert of {@code parties} that nobody has seen before; closed when only a side's view sees something. */
    public static Turned<Alert> first(
            OperationId operation, ShortId shortId, Alert.Parties parties, Optional<Graded> truth, Instant now) {
        return new Turned<>(
                Turn.OPENED,
                new Alert(
                        AlertName.id(parties.notification(), parties.notice()),
                        operation,
                        shortId,
                        parties,
                        truth.isPresent(),
                        truth,
                        now,
                        truth.isPresent() ? 1 : 0,
                        now,
                        truth.isPresent() ? Optional.empty() : Optional.of(now),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1));
    }

    /** What the known alert becomes; empty when nothing changed. */
    public static Optional<Turned<Alert>> next(Alert known, Optional<Graded> truth, Mover mover, Instant now) {
        if (truth.isEmpty()) {
            return known.open() ? Optional.of(new Turned<>(Turn.CLOSED, closed(known, mover, now))) : Optional.empty();
        }
        if (!known.open()) {
            Turn turn = known.timesOpened() == 0 ? Turn.OPENED : Turn.REOPENED;
            return Optional.of(new Turned<>(turn, open(known, truth, now, true)));
        }
        if (known.met().equals(truth)) {
            return Optional.empty();
        }
        // An outcome was decided on what was known then: when either side changes, the matter is open again.
        boolean again = known.worked().isPresent();
        return Optional.of(new Turned<>(again ? Turn.REOPENED : Turn.CHANGED, open(known, truth, now, again)));
    }

    private static Alert closed(Alert known, Mover mover, Instant now) {
        return new Alert(
                known.id(),
                known.operation(),
                known.shortId(),
                known.parties(),
                false,
                known.met(),
                known.openedAt(),
                known.timesOpened(),
                now,
                Optional.of(now),
                Optional.of(mover),
                known.worked(),
                known.writtenPastBy(),
                known.writtenPastAt(),
                known.version() + 1);
    }

    private static Alert open(Alert known, Optional<Graded> truth, Instant now, boolean again) {
        return new Alert(
                known.id(),
                known.operation(),
                known.shortId(),
                known.parties(),
                true,
                truth,
                known.timesOpened() == 0 ? now : known.openedAt(),
                known.timesOpened() + (again ? 1 : 0),
                now,
                Optional.empty(),
                Optional.empty(),
                again ? Optional.empty() : known.worked(),
                known.writtenPastBy(),
                known.writtenPastAt(),
                known.version() + 1);
    }

    /** What the organisation's view becomes; empty when nothing changed. */
    public static Optional<Turned<OrganisationView>> organisation(
            UUID newId, Alert alert, Optional<OrganisationView> known, Optional<Stretch> stretch, Instant now) {
        if (stretch.isEmpty()) {
            return known.filter(OrganisationView::open)
                    .map(view -> new Turned<>(Turn.CLOSED, with(view, false, view.stretch(), now, false)));
        }
        if (known.isEmpty()) {
            return Optional.of(new Turned<>(Turn.OPENED, fresh(newId, alert, stretch.orElseThrow(), now)));
        }
        OrganisationView view = known.orElseThrow();
        if (view.open() && view.stretch().equals(stretch.orElseThrow())) {
            return Optional.empty();
        }
        boolean again = !view.open() || view.outcome().isPresent();
        return Optional.of(new Turned<>(
                again ? Turn.REOPENED : Turn.CHANGED, with(view, true, stretch.orElseThrow(), now, again)));
    }

    private static OrganisationView fresh(UUID id, Alert alert, Stretch stretch, Instant now) {
        return new OrganisationView(
                id,
                alert.id(),
                alert.shortId(),
                alert.parties().organisation(),
                alert.parties().notification(),
                alert.parties().notificationShort(),
                true,
                stretch,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OrganisationView with(
            OrganisationView view, boolean open, Stretch stretch, Instant now, boolean forgetOutcome) {
        return new OrganisationView(
                view.id(),
                view.alert(),
                view.shortId(),
                view.organisation(),
                view.notification(),
                view.notificationShort(),
                open,
                stretch,
                view.openedAt(),
                now,
                open ? Optional.empty() : Optional.of(now),
                forgetOutcome ? Optional.empty() : view.outcome(),
                forgetOutcome ? Optional.empty() : view.outcomeAt(),
                forgetOutcome ? Optional.empty() : view.outcomeWords());
    }

    /** What the force's view becomes; empty when nothing changed. */
    public static Optional<Turned<ForceView>> force(
            UUID newId,
            Alert alert,
            Optional<ForceView> known,
            Optional<ForceView.Told> told,
            Optional<Graded> how,
            Instant now) {
        if (told.isEmpty() || how.isEmpty()) {
            return known.filter(ForceView::open)
                    .map(view -> new Turned<>(Turn.CLOSED, with(view, false, view.told(), view.met(), now, false)));
        }
        if (known.isEmpty()) {
            return Optional.of(
                    new Turned<>(Turn.OPENED, fresh(newId, alert, told.orElseThrow(), how.orElseThrow(), now)));
        }
        ForceView view = known.orElseThrow();
        if (view.open() && view.met().equals(how.orElseThrow()) && view.told().equals(told.orElseThrow())) {
            return Optional.empty();
        }
        boolean again = !view.open() || view.outcome().isPresent();
        return Optional.of(new Turned<>(
                again ? Turn.REOPENED : Turn.CHANGED,
                with(view, true, told.orElseThrow(), how.orElseThrow(), now, again)));
    }

    private static ForceView fresh(UUID id, Alert alert, ForceView.Told told, Graded how, Instant now) {
        return new ForceView(
                id,
                alert.id(),
                alert.shortId(),
                alert.parties().force(),
                alert.parties().notice(),
                alert.parties().noticeShort(),
                told,
                true,
                how,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ForceView with(
            ForceView view, boolean open, ForceView.Told told, Graded how, Instant now, boolean forgetOutcome) {
        return new ForceView(
                view.id(),
                view.alert(),
                view.shortId(),
                view.force(),
                view.notice(),
                view.noticeShort(),
                told,
                open,
                how,
                view.openedAt(),
                now,
                open ? Optional.empty() : Optional.of(now),
                forgetOutcome ? Optional.empty() : view.outcome(),
                forgetOutcome ? Optional.empty() : view.outcomeAt(),
                forgetOutcome ? Optional.empty() : view.outcomeWords());
    }
}
