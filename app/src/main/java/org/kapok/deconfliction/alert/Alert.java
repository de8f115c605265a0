package org.kapok.deconfliction.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;
import org.springframework.modulith.NamedInterface;

/**
 * A notification and an activity notice that can come too close, as the cell sees it.
 *
 * @param open whether they come too close as things stand; the views of the two sides open and close by themselves
 * @param met the last known meeting; empty if in truth they never came too close and only a side's view said so
 * @param moved by whose change it ceased to exist, once it did
 * @param writtenPast who wrote on after being shown it three times, and when
 */
@NamedInterface("alert")
public record Alert(
        UUID id,
        OperationId operation,
        ShortId shortId,
        Parties parties,
        boolean open,
        Optional<Graded> met,
        Instant openedAt,
        int timesOpened,
        Instant changedAt,
        Optional<Instant> closedAt,
        Optional<Mover> moved,
        Optional<Worked> worked,
        Optional<AccountId> writtenPastBy,
        Optional<Instant> writtenPastAt,
        int version) {

    /** The two records and their owners. */
    @NamedInterface("alert")
    public record Parties(
            UUID notification,
            String notificationShort,
            OrganisationId organisation,
            UUID notice,
            String noticeShort,
            ForceId force) {}

    /** The outcome and who recorded it. */
    public record Worked(Outcome outcome, Instant at, AccountId account, String words) {}

    /** The same after its owner, or the cell for him, said what became of it. */
    public Alert worked(Worked how) {
        return new Alert(
                id,
                operation,
                shortId,
                parties,
                open,
                met,
                openedAt,
                timesOpened,
                how.at(),
                closedAt,
                moved,
                Optional.of(how),
                writtenPastBy,
                writtenPastAt,
                version + 1);
    }

    /** The same after somebody wrote on although he had been shown it. */
    public Alert writtenPast(AccountId by, Instant at) {
        return new Alert(
                id,
                operation,
                shortId,
                parties,
                open,
                met,
                openedAt,
                timesOpened,
                at,
                closedAt,
                moved,
                worked,
                Optional.of(by),
                Optional.of(at),
                version + 1);
    }

    /** How much it presses. */
    public Severity severity() {
        return open ? met.map(graded -> graded.band().severity()).orElse(Severity.LOW) : Severity.LOW;
    }
}
