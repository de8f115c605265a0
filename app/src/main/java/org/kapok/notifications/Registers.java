package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** NOT-25: numbered editions of a force's register, so that the next one can say what changed. */
@Service
public class Registers {

    private final IdentifiedTransactions transactions;
    private final RegisterStore editions;
    private final ForceReads reads;
    private final Journal journal;

    Registers(IdentifiedTransactions transactions, RegisterStore editions, ForceReads reads, Journal journal) {
        this.transactions = transactions;
        this.editions = editions;
        this.reads = reads;
        this.journal = journal;
    }

    /**
     * One edition.
     *
     * @param number 1 for the first
     * @param current the releases that were current then
     */
    public record Edition(UUID id, int number, Instant issuedAt, Set<UUID> current) {}

    /** The last edition of a force's register; for that force and the cell. */
    public Optional<Edition> last(Viewer viewer, ForceId force) {
        return transactions.read(viewer, () -> editions.last(viewer, force));
    }

    /** Issues the next edition: what is current now. Answers its number. */
    public int issue(Viewer viewer, ForceId force) {
        boolean own = viewer.force().filter(force::equals).isPresent();
        Allowed.that(own || viewer.isCell(), "notifications.violation.not_yours");
        return transactions.write(viewer, () -> {
            List<UUID> current = reads.register(viewer, force).stream()
                    .map(ForceReads.Line::release)
                    .filter(release -> release.state() == Release.State.CURRENT)
                    .map(Release::id)
                    .toList();
            int number = editions.last(viewer, force).map(Edition::number).orElse(0) + 1;
            var edition = new Edition(UUID.randomUUID(), number, journal.time(viewer), Set.copyOf(current));
            editions.add(viewer, force, edition);
            journal.plain(
                    viewer,
                    "register_issued",
                    new RecordRef("force", force.value()),
                    Audience.force(force),
                    List.of(RowRef.lasting(RegisterStore.TABLE, edition.id(), Audience.force(force))));
            return number;
        });
    }

    /** What became of a release since an edition: NEW, CHANGED, RECALLED, ENDED; empty text for nothing. */
    public static String change(Release release, Optional<Edition> since) {
        boolean known = since.filter(edition -> edition.current().contains(release.id()))
                .isPresent();
        return switch (release.state()) {
            case CURRENT -> known ? "" : release.version() > 1 ? "CHANGED" : "NEW";
            case RECALLED -> "RECALLED";
            case ENDED -> known ? "ENDED" : "";
            case SUPERSEDED -> "";
        };
    }
}
