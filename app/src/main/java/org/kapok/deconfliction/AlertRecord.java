package org.kapok.deconfliction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Reconciliation;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.deconfliction.store.ViewRows;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Field;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.springframework.stereotype.Component;

/**
 * Writes alerts into the ledger. The alert itself is an entry of the cell; each view is an entry of its own for its
 * holder, in the life of his own record, by the machine account: who on the other side caused it is not his to know.
 */
@Component
class AlertRecord {

    private final Ledger ledger;
    private final Bells bells;

    AlertRecord(Ledger ledger, Bells bells) {
        this.ledger = ledger;
        this.bells = bells;
    }

    /** All that one write did, in one statement. */
    void append(OperationId operation, AccountId actor, AccountId machine, Instant now, ProximityCheck.Turns turns) {
        var drafts = new ArrayList<EntryDraft>();
        turns.alerts()
                .forEach(turned -> drafts.add(draft(
                        operation,
                        actor,
                        now,
                        "deconfliction.alert_" + word(turned.turn()),
                        turned.now(),
                        Map.of(),
                        List.of())));
        turns.organisations()
                .forEach(turned -> drafts.add(draft(operation, machine, now, turned.now(), word(turned.turn()))));
        turns.forces().forEach(turned -> drafts.add(draft(operation, machine, now, turned.now(), word(turned.turn()))));
        ledger.append(drafts);
        bells.ring(operation, turns);
    }

    /** An entry in the life of one alert, for the cell. */
    void alert(
            OperationId operation,
            AccountId actor,
            Instant now,
            String type,
            Alert alert,
            Map<String, Object> said,
            List<RowRef> more) {
        ledger.append(draft(operation, actor, now, type, alert, said, more));
    }

    private static EntryDraft draft(
            OperationId operation,
            AccountId actor,
            Instant now,
            String type,
            Alert alert,
            Map<String, Object> said,
            List<RowRef> more) {
        var rows = new ArrayList<RowRef>(more);
        rows.add(RowRef.erasable(AlertRows.TABLE, alert.id(), Audience.cell()));
        return new EntryDraft(
                operation,
                type,
                new RecordRef(StoredChain.ALERT_KIND, alert.id()),
                actor,
                now,
                Optional.empty(),
                Optional.empty(),
                Audience.cell(),
                said.isEmpty() ? List.of() : List.of(Field.erasable("said", said, Audience.cell())),
                rows);
    }

    /** That an organisation was told, in the life of its notification. */
    void organisation(OperationId operation, AccountId actor, Instant now, OrganisationView view, String what) {
        ledger.append(draft(operation, actor, now, view, what));
    }

    private static EntryDraft draft(
            OperationId operation, AccountId actor, Instant now, OrganisationView view, String what) {
        Audience audience = Audience.organisation(view.organisation());
        return told(
                operation,
                actor,
                now,
                "deconfliction.told_organisation",
                new RecordRef(notificationKind(view.notificationShort()), view.notification()),
                audience,
                Map.of("alert", view.shortId().toString(), "turn", what),
                RowRef.erasable(ViewRows.ORGANISATION, view.id(), audience));
    }

    /** That a force was told, in the life of its notice. */
    void force(OperationId operation, AccountId actor, Instant now, ForceView view, String what) {
        ledger.append(draft(operation, actor, now, view, what));
    }

    private static EntryDraft draft(OperationId operation, AccountId actor, Instant now, ForceView view, String what) {
        Audience audience = Audience.force(view.force());
        return told(
                operation,
                actor,
                now,
                "deconfliction.told_force",
                new RecordRef(StoredChain.NOTICE_KIND, view.notice()),
                audience,
                Map.of("alert", view.shortId().toString(), "turn", what),
                RowRef.erasable(ViewRows.FORCE, view.id(), audience));
    }

    private static EntryDraft told(
            OperationId operation,
            AccountId actor,
            Instant now,
            String type,
            RecordRef record,
            Audience audience,
            Map<String, Object> said,
            RowRef row) {
        return new EntryDraft(
                operation,
                type,
                record,
                actor,
                now,
                Optional.empty(),
                Optional.empty(),
                audience,
                List.of(Field.lasting("told", said, audience)),
                List.of(row));
    }

    private static String notificationKind(String shortId) {
        return shortId.startsWith("MV") ? "movement" : "site";
    }

    private static String word(Reconciliation.Turn turn) {
        return turn.name().toLowerCase(Locale.ROOT);
    }

    /** For callers that only know ids. */
    static RecordRef notice(UUID id) {
        return new RecordRef(StoredChain.NOTICE_KIND, id);
    }
}
