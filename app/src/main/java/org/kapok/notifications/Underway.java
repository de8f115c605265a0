package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a movement on its way and to a site: departures, calls, incidents, and the ways it ends. */
@Service
public class Underway {

    private final IdentifiedTransactions transactions;
    private final Steps steps;
    private final ProgressStore progress;
    private final OperationSettings settings;
    private final Told told;

    Underway(
            IdentifiedTransactions transactions,
            Steps steps,
            ProgressStore progress,
            OperationSettings settings,
            Told told) {
        this.transactions = transactions;
        this.steps = steps;
        this.progress = progress;
        this.settings = settings;
        this.told = told;
    }

    /** What everyone had been told at a moment, frozen for an incident. */
    @org.springframework.stereotype.Component
    record Told(org.kapok.notifications.ReceiptStore receipts, JsonMapper json) {

        String freeze(Notification of, List<Release> releases, List<Receipt> answers, Instant at) {
            return json.writeValueAsString(
                    Map.of("at", at.toString(), "version", of.version(), "releases", releases, "receipts", answers));
        }
    }

    /**
     * One tap: something happened to this notification.
     *
     * @param happenedAt empty: now
     * @param whom who was called, or who reported it
     */
    public record Happening(Progress.What what, Optional<Instant> happenedAt, String whom, String remark) {}

    /** Records it; an arrival completes, an abort cancels, an incident freezes what everyone had been told. */
    public void record(Viewer viewer, ShortId id, Happening happening) {
        transactions.write(viewer, () -> {
            var before = steps.find(viewer, id);
            Allowed.that(speaks(viewer, before), "notifications.violation.not_yours");
            boolean afterwards = happening.what() == Progress.What.CALL_MADE
                    || happening.what() == Progress.What.INCIDENT
                    || happening.what() == Progress.What.NEAR_MISS;
            Allowed.that(before.life().isOpen() || afterwards, "notifications.violation.closed");
            Allowed.that(
                    happening.what() != Progress.What.CALL_MADE
                            || !happening.whom().isBlank(),
                    "whom",
                    "notifications.violation.missing");
            Instant now = steps.time(viewer);
            var row = add(viewer, before, happening, now);
            move(viewer, before, happening, now, row);
            return id;
        });
    }

    /** NOT-8: withdraws; every force that was told is told not to go by it any more. Never held up by anything. */
    public void withdraw(Viewer viewer, ShortId id, String reason) {
        close(viewer, id, Life.WITHDRAWN, reason);
    }

    /** The organisation calls it off before it began. */
    public void cancel(Viewer viewer, ShortId id, String reason) {
        close(viewer, id, Life.CANCELLED, reason);
    }

    /** A site still stands and still serves: asked again after the operation's number of days. */
    public void reconfirm(Viewer viewer, ShortId id) {
        transactions.write(viewer, () -> {
            var before = steps.find(viewer, id);
            Allowed.that(steps.speaksFor(viewer, before), "notifications.violation.not_yours");
            Allowed.that(before.kind() == Kind.SITE && before.life().isOpen(), "notifications.violation.stage");
            int days = settings.value(viewer.operation(), Settings.RECONFIRM_SITE_DAYS);
            var after = before.reconfirmed(steps.time(viewer).plus(java.time.Duration.ofDays(days)));
            steps.change(viewer, after);
            steps.journal().moved(viewer, "reconfirmed", after, Optional.empty(), List.of());
            return id;
        });
    }

    private void close(Viewer viewer, ShortId id, Life how, String reason) {
        transactions.write(viewer, () -> {
            var before = steps.find(viewer, id);
            Allowed.that(steps.speaksFor(viewer, before), "notifications.violation.not_yours");
            Allowed.that(before.life().isOpen(), "notifications.violation.closed");
            closed(viewer, before, how, reason, Optional.empty());
            return id;
        });
    }

    private void closed(Viewer viewer, Notification before, Life how, String reason, Optional<RowRef> row) {
        var after = before.closed(how, steps.time(viewer), reason.strip());
        steps.change(viewer, after);
        boolean recalls = how == Life.WITHDRAWN || how == Life.CANCELLED;
        steps.endReleases(
                viewer,
                after,
                _ -> true,
                recalls ? Release.State.RECALLED : Release.State.ENDED,
                "notifications.recall." + how.name().toLowerCase(java.util.Locale.ROOT));
        steps.gate().closed(viewer, after);
        steps.journal()
                .moved(
                        viewer,
                        how.name().toLowerCase(java.util.Locale.ROOT),
                        after,
                        Optional.of(reason),
                        row.stream().toList());
    }

    private RowRef add(Viewer viewer, Notification of, Happening happening, Instant now) {
        Optional<String> snapshot =
                switch (happening.what()) {
                    case INCIDENT, NEAR_MISS ->
                        Optional.of(told.freeze(
                                of,
                                steps.releases().of(viewer, of.id()),
                                told.receipts().of(viewer, of.id()),
                                now));
                    case DEPARTED, RADIO_CHECK, NO_CONTACT, ARRIVED, ABORTED, CALL_MADE -> Optional.empty();
                };
        Instant at = happening.happenedAt().orElse(now);
        Allowed.that(!at.isAfter(now), "happenedAt", "notifications.violation.in_future");
        var entry = new Progress(
                UUID.randomUUID(),
                happening.what(),
                at,
                happening.whom().strip(),
                happening.remark().strip(),
                snapshot,
                viewer.account(),
                now);
        progress.add(viewer.operation(), of, entry);
        return Journal.ownRow(ProgressStore.TABLE, entry.id(), of);
    }

    private void move(Viewer viewer, Notification before, Happening happening, Instant now, RowRef row) {
        switch (happening.what()) {
            case DEPARTED, RADIO_CHECK -> {
                var next = now.plus(settings.value(viewer.operation(), NotificationSettings.RADIO_CHECK_EVERY));
                var after = before.underWay(before.kind() == Kind.MOVEMENT ? Optional.of(next) : Optional.empty());
                steps.change(viewer, after);
                steps.journal().moved(viewer, word(happening), after, Optional.empty(), List.of(row));
            }
            case ARRIVED -> closed(viewer, before, Life.COMPLETED, happening.remark(), Optional.of(row));
            case ABORTED -> closed(viewer, before, Life.CANCELLED, happening.remark(), Optional.of(row));
            case NO_CONTACT, INCIDENT, NEAR_MISS, CALL_MADE ->
                steps.journal()
                        .beside(
                                viewer,
                                word(happening),
                                before,
                                Optional.of(happening.remark()),
                                org.kapok.ledger.Audience.organisation(before.organisation()),
                                List.of(row));
        }
    }

    private static String word(Happening happening) {
        return happening.what().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Focal points and radio operators of the organisation, and the cell, which hears of it by phone. */
    private boolean speaks(Viewer viewer, Notification notification) {
        boolean own = viewer.organisation()
                .filter(notification.organisation()::equals)
                .isPresent();
        return viewer.isCell() || own && (viewer.role() == Role.FOCAL_POINT || viewer.role() == Role.RADIO_OPERATOR);
    }
}
