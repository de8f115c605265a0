package org.kapok.deconfliction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.AccessRefusedException;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Call;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.alert.Owner;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.ConcernRows;
import org.kapok.deconfliction.store.ContactRows;
import org.kapok.deconfliction.store.ReadPolicy;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.ledger.Audience;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RowRef;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** Reads alerts, each reader in his own view, and works them to an outcome. */
@Service
public class ProximityAlerts {

    private final IdentifiedTransactions transactions;
    private final Rows rows;
    private final AlertRecord record;
    private final Ledger ledger;
    private final OperationClocks clocks;
    private final Machines machines;

    ProximityAlerts(
            IdentifiedTransactions transactions,
            Rows rows,
            AlertRecord record,
            Ledger ledger,
            OperationClocks clocks,
            Machines machines) {
        this.transactions = transactions;
        this.rows = rows;
        this.record = record;
        this.ledger = ledger;
        this.clocks = clocks;
        this.machines = machines;
    }

    /** Where alerts are kept. */
    @org.springframework.stereotype.Component
    record Rows(AlertRows alerts, ViewRows views, ConcernRows concerns, ContactRows contacts, ReadPolicy policy) {}

    /** Every view, soonest first. */
    public static ViewRows.Query everything() {
        return new ViewRows.Query(Optional.empty(), Optional.empty(), false);
    }

    /** Alerts as they are; nothing for anybody but the cell. */
    public List<Alert> list(Viewer viewer, AlertRows.Query query, int limit, int offset) {
        return transactions.read(viewer, () -> rows.alerts()
                .list(rows.policy().alerts(viewer), viewer.operation(), query, limit, offset));
    }

    /** Open alerts whose meeting falls into that time of the operation, soonest first; for the cell. */
    public List<Alert> openBetween(Viewer viewer, Instant from, Instant until, int most) {
        return transactions.read(viewer, () -> rows.alerts()
                .openBetween(rows.policy().alerts(viewer), viewer.operation(), from, until, most));
    }

    /** How many such alerts there are; 0 for anybody but the cell. */
    public int count(Viewer viewer, AlertRows.Query query) {
        return transactions.read(
                viewer, () -> rows.alerts().count(rows.policy().alerts(viewer), viewer.operation(), query));
    }

    /** How many open alerts the viewer sees on each of these notices; those without any are left out. */
    public Map<UUID, Integer> concerns(Viewer viewer, List<Notice> notices) {
        if (!viewer.isCell() && viewer.force().isEmpty()) {
            return Map.of();
        }
        var ids = notices.stream().map(Notice::id).toList();
        return transactions.read(viewer, () -> rows.concerns().of(viewer.operation(), viewer.force(), ids));
    }

    /** How many alerts ceased by whose change; for the cell. */
    public Map<Mover, Integer> moved(Viewer viewer) {
        return transactions.read(viewer, () -> rows.alerts().moved(rows.policy().alerts(viewer), viewer.operation()));
    }

    /** One alert as it is; for the cell. */
    public Optional<Alert> find(Viewer viewer, ShortId shortId) {
        return transactions.read(
                viewer, () -> rows.alerts().find(rows.policy().alerts(viewer), viewer.operation(), shortId));
    }

    /** The alerts of one notification or notice; for the cell. */
    public List<Alert> of(Viewer viewer, UUID record) {
        return viewer.isCell() ? transactions.read(viewer, () -> rows.alerts().of(record)) : List.of();
    }

    /** Organisations' views that the viewer may read, one page, soonest first. */
    public List<OrganisationView> organisationViews(Viewer viewer, ViewRows.Query query, int limit, int offset) {
        return transactions.read(viewer, () -> rows.views()
                .organisationViews(rows.policy().organisationViews(viewer), viewer.operation(), query, limit, offset));
    }

    /** Forces' views that the viewer may read, one page, soonest first. */
    public List<ForceView> forceViews(Viewer viewer, ViewRows.Query query, int limit, int offset) {
        return transactions.read(viewer, () -> rows.views()
                .forceViews(rows.policy().forceViews(viewer), viewer.operation(), query, limit, offset));
    }

    /** The organisation's view of an alert, for it and for the cell. */
    public Optional<OrganisationView> organisationView(Viewer viewer, ShortId shortId) {
        return transactions.read(viewer, () -> rows.views()
                .organisationView(rows.policy().organisationViews(viewer), viewer.operation(), shortId));
    }

    /** The force's view of an alert, for it and for the cell. */
    public Optional<ForceView> forceView(Viewer viewer, ShortId shortId) {
        return transactions.read(
                viewer, () -> rows.views().forceView(rows.policy().forceViews(viewer), viewer.operation(), shortId));
    }

    /** Whom the cell talked to; for the cell. */
    public List<Call> calls(Viewer viewer, UUID alert) {
        return viewer.isCell() ? transactions.read(viewer, () -> rows.contacts().of(alert)) : List.of();
    }

    /** The cell talked to somebody about an alert. */
    public void logCall(Viewer viewer, ShortId shortId, String withWhom, Channel channel, String said) {
        if (withWhom.isBlank()) {
            throw new ViolationsException(List.of(Violation.of("with", "deconfliction.violation.with_whom")));
        }
        transactions.write(viewer, () -> {
            Alert alert = find(viewer, shortId).orElseThrow(ProximityAlerts::hidden);
            Instant now = now(viewer);
            var call = new Call(UUID.randomUUID(), alert.id(), withWhom, channel, said, now, viewer.account());
            rows.contacts().insert(viewer.operation(), call);
            record.alert(
                    viewer.operation(),
                    viewer.account(),
                    now,
                    "deconfliction.alert_talked",
                    alert,
                    Map.of(),
                    List.of(RowRef.erasable(ContactRows.TABLE, call.id(), Audience.cell())));
            return true;
        });
    }

    /**
     * Says what became of an alert: its owner himself, or the cell with who told it, how and when.
     *
     * @throws AccessRefusedException when the outcome is another's to decide, or the alert is not in his view
     */
    public void work(Viewer viewer, ShortId shortId, Outcome outcome, String words, Optional<Through> through) {
        if (viewer.isCell() && through.isEmpty()) {
            throw new ViolationsException(
                    List.of(Violation.of("through_person", "deconfliction.violation.through_missing")));
        }
        if (!viewer.isCell() && !owns(viewer, outcome.owner())) {
            throw new AccessRefusedException("nobody decides for another: this outcome is the " + outcome.owner());
        }
        transactions.write(viewer, () -> {
            Instant now = now(viewer);
            ledger.lock(viewer.operation());
            UUID alert = inView(viewer, shortId).orElseThrow(ProximityAlerts::hidden);
            return transactions.within(
                    machines.identity(viewer.operation()), () -> work(viewer, alert, outcome, words, through, now));
        });
    }

    private static boolean owns(Viewer viewer, Owner owner) {
        return switch (owner) {
            case FORCE -> viewer.force().isPresent();
            case ORGANISATION -> viewer.organisation().isPresent();
        };
    }

    /** The alert behind the viewer's own view; a side whose view does not show it cannot work it. */
    private Optional<UUID> inView(Viewer viewer, ShortId shortId) {
        if (viewer.isCell()) {
            return find(viewer, shortId).map(Alert::id);
        }
        return viewer.force().isPresent()
                ? forceView(viewer, shortId).map(ForceView::alert)
                : organisationView(viewer, shortId).map(OrganisationView::alert);
    }

    private Boolean work(
            Viewer viewer, UUID id, Outcome outcome, String words, Optional<Through> through, Instant now) {
        Alert alert =
                rows.alerts().find(id).orElseThrow().worked(new Alert.Worked(outcome, now, viewer.account(), words));
        rows.alerts().save(alert);
        Map<String, Object> said = through.<Map<String, Object>>map(from -> Map.of(
                        "through", from.person(),
                        "channel", from.channel().name(),
                        "at", from.at().toString()))
                .orElse(Map.of());
        record.alert(viewer.operation(), viewer.account(), now, "deconfliction.alert_worked", alert, said, List.of());
        answer(viewer, alert, outcome, words, now);
        return true;
    }

    /** The owner's own view shows his decision; the other side's view does not: the cell passes it on in its words. */
    private void answer(Viewer viewer, Alert alert, Outcome outcome, String words, Instant now) {
        var actor = viewer.isCell() ? machines.viewer(viewer.operation()).account() : viewer.account();
        switch (outcome.owner()) {
            case ORGANISATION ->
                rows.views().organisationView(alert.id()).ifPresent(view -> {
                    OrganisationView worked = view.worked(outcome, now, words);
                    rows.views().save(viewer.operation(), worked);
                    record.organisation(viewer.operation(), actor, now, worked, "worked");
                });
            case FORCE ->
                rows.views().forceView(alert.id()).ifPresent(view -> {
                    ForceView worked = view.worked(outcome, now, words);
                    rows.views().save(viewer.operation(), worked);
                    record.force(viewer.operation(), actor, now, worked, "worked");
                });
        }
    }

    private Instant now(Viewer viewer) {
        return clocks.time(viewer.operation()).truncatedTo(ChronoUnit.MILLIS);
    }

    private static AccessRefusedException hidden() {
        return new AccessRefusedException("no such alert in this viewer's view");
    }
}
