package org.kapok.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Forms that are being filled in: saved at every step, gone once submitted. */
@Service
public class Drafts {

    private final IdentifiedTransactions transactions;
    private final DraftStore drafts;
    private final Journal journal;

    Drafts(IdentifiedTransactions transactions, DraftStore drafts, Journal journal) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.journal = journal;
    }

    /** The viewer's drafts, newest first. */
    public List<Draft> of(Viewer viewer) {
        return transactions.read(viewer, () -> drafts.of(viewer));
    }

    /** One of them. */
    public Draft find(Viewer viewer, UUID id) {
        return transactions.read(
                viewer, () -> drafts.find(viewer, id).orElseThrow(() -> new NotificationGoneException(id.toString())));
    }

    /** Begins a form. */
    public UUID begin(
            Viewer viewer,
            OrganisationId organisation,
            Kind kind,
            Optional<Notification> amends,
            Map<String, String> form) {
        return save(
                viewer,
                new Draft(
                        UUID.randomUUID(),
                        organisation,
                        kind,
                        amends.map(Notification::id),
                        amends.map(Notification::revision).orElse(0),
                        form,
                        journal.time(viewer)));
    }

    /** A form to begin with these texts. */
    public record Beginning(Kind kind, Map<String, String> form) {

        public Beginning {
            form = Map.copyOf(form);
        }
    }

    /** Begins many forms at once, with one entry in the ledger; the answers are in the order asked. */
    public List<UUID> begin(Viewer viewer, OrganisationId organisation, List<Beginning> beginnings) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        var audience = Audience.organisation(organisation);
        return transactions.write(viewer, () -> {
            var now = journal.time(viewer);
            List<Draft> fresh = beginnings.stream()
                    .map(one -> new Draft(
                            UUID.randomUUID(), organisation, one.kind(), Optional.empty(), 0, one.form(), now))
                    .toList();
            drafts.addAll(viewer, fresh);
            List<RowRef> rows = fresh.stream()
                    .map(draft -> RowRef.erasable(DraftStore.TABLE, draft.id(), audience))
                    .toList();
            var record = new RecordRef("draft", rows.getFirst().id());
            journal.plain(viewer, "drafts_imported", record, audience, rows);
            return rows.stream().map(RowRef::id).toList();
        });
    }

    /** Saves what is typed so far; whatever it is. */
    public UUID save(Viewer viewer, UUID id, OrganisationId organisation, Map<String, String> form) {
        var before = find(viewer, id);
        return save(
                viewer,
                new Draft(
                        id,
                        organisation,
                        before.kind(),
                        before.amends(),
                        before.revision(),
                        form,
                        journal.time(viewer)));
    }

    /** Throws a draft away, or drops it because it was submitted. */
    public void remove(Viewer viewer, UUID id) {
        transactions.write(viewer, () -> {
            var draft = find(viewer, id);
            drafts.remove(id);
            record(viewer, "draft_removed", draft);
            return id;
        });
    }

    private UUID save(Viewer viewer, Draft draft) {
        return transactions.write(viewer, () -> {
            drafts.save(viewer, draft);
            record(viewer, "draft_saved", draft);
            return draft.id();
        });
    }

    private void record(Viewer viewer, String what, Draft draft) {
        var audience = Audience.organisation(draft.organisation());
        journal.plain(
                viewer,
                what,
                new RecordRef("draft", draft.id()),
                audience,
                List.of(RowRef.erasable(DraftStore.TABLE, draft.id(), audience)));
    }
}
