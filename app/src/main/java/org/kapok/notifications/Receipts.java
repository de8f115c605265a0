package org.kapok.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** NOT-18: a force says what it did with a release; the cell enters it for a force that said so otherwise. */
@Service
public class Receipts {

    private final IdentifiedTransactions transactions;
    private final ReleaseStore releases;
    private final ReceiptStore receipts;
    private final Journal journal;

    Receipts(IdentifiedTransactions transactions, ReleaseStore releases, ReceiptStore receipts, Journal journal) {
        this.transactions = transactions;
        this.releases = releases;
        this.receipts = receipts;
        this.journal = journal;
    }

    /**
     * What a force answered.
     *
     * @param happenedAt when, as the force says; empty: now
     * @param channel through which the force said it, when the cell enters it; empty when the force does
     */
    public record Answer(
            Receipt.Step step,
            String reference,
            String person,
            String unit,
            String comment,
            Optional<Instant> happenedAt,
            Optional<OnBehalf.Channel> channel) {}

    /** Records a receipt to one release. Throws {@link org.kapok.shared.ViolationsException}. */
    public void record(Viewer viewer, UUID releaseId, Answer answer) {
        transactions.write(viewer, () -> {
            var release = releases.find(viewer, releaseId)
                    .orElseThrow(() -> new NotificationGoneException(releaseId.toString()));
            check(viewer, release, answer);
            Instant now = journal.time(viewer);
            Instant happened = answer.happenedAt().orElse(now);
            Allowed.that(!happened.isAfter(now), "happenedAt", "notifications.violation.in_future");
            var receipt = new Receipt(
                    UUID.randomUUID(),
                    release.id(),
                    answer.step(),
                    answer.reference().strip(),
                    answer.person().strip(),
                    answer.unit().strip(),
                    answer.comment().strip(),
                    happened,
                    viewer.account(),
                    now,
                    answer.channel());
            receipts.add(viewer.operation(), release, receipt);
            var organisation = new OrganisationId(receipts.organisationOf(release));
            journal.answered(
                    viewer,
                    organisation,
                    release,
                    RowRef.lasting(ReceiptStore.TABLE, receipt.id(), Journal.audience(organisation, release.force())));
            return receipt.id();
        });
    }

    private static void check(Viewer viewer, Release release, Answer answer) {
        boolean own = viewer.role() == Role.LIAISON_OFFICER
                && viewer.force().filter(release.force()::equals).isPresent();
        Allowed.that(own || viewer.isCell(), "notifications.violation.not_yours");
        Allowed.that(own == answer.channel().isEmpty(), "channel", "notifications.violation.channel");
        switch (answer.step()) {
            case ACKNOWLEDGED, RECALL_ACKNOWLEDGED ->
                Allowed.that(!answer.person().isBlank(), "person", "notifications.violation.missing");
            case PASSED_DOWN, UNIT_CONFIRMED ->
                Allowed.that(!answer.unit().isBlank(), "unit", "notifications.violation.missing");
            case COMMENT -> Allowed.that(!answer.comment().isBlank(), "comment", "notifications.violation.missing");
            case DELIVERED -> {}
        }
    }
}
