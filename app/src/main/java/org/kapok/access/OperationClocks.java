package org.kapok.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Field;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** The time of each operation: true time, or in an exercise the time that its trainers set. */
@Service
public class OperationClocks {

    private static final DatabaseIdentity CARETAKER = new DatabaseIdentity.Caretaker("access.clocks");

    private final JoinedReads reads;
    private final IdentifiedTransactions transactions;
    private final ClockRows rows;
    private final Ledger ledger;
    private final Clock clock;

    OperationClocks(
            JoinedReads reads, IdentifiedTransactions transactions, ClockRows rows, Ledger ledger, Clock clock) {
        this.reads = reads;
        this.transactions = transactions;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The operation's time now. May be called within a transaction of that operation or outside any. */
    public Instant time(OperationId operation) {
        Instant trueTime = clock.instant();
        return settings(operation).map(set -> set.time(trueTime)).orElse(trueTime);
    }

    /** How an exercise's clock is set; empty while it was never touched, and in every operation that is no exercise. */
    public Optional<ClockSettings> settings(OperationId operation) {
        return reads.read(CARETAKER, () -> rows.find(operation));
    }

    /** Stops the exercise's time. */
    public void pause(Viewer viewer) {
        turn(viewer, "pause", set -> set.paused(clock.instant()));
    }

    /** Lets the exercise's time run on from where it was stopped. */
    public void resume(Viewer viewer) {
        turn(viewer, "resume", set -> set.resumed(clock.instant()));
    }

    /** Sets the exercise's time to {@code operationTime}, forwards or backwards. */
    public void jump(Viewer viewer, Instant operationTime) {
        turn(viewer, "jump", set -> set.jumpedTo(operationTime, clock.instant()));
    }

    /** Lets the exercise's time run {@code rate} times as fast as true time, 0 &lt; rate &lt;= 3600. */
    public void rate(Viewer viewer, double rate) {
        if (!(rate > 0 && rate <= ClockSettings.MAXIMUM_RATE)) {
            throw new ViolationsException(
                    List.of(Violation.of("rate", "access.violation.rate", ClockSettings.MAXIMUM_RATE)));
        }
        turn(viewer, "rate", set -> set.atRate(rate, clock.instant()));
    }

    private void turn(Viewer viewer, String how, UnaryOperator<ClockSettings> change) {
        if (!leadsExercise(viewer.role())) {
            throw new AccessRefusedException(
                    "only the cell, trainers and administrators turn the clock of an exercise");
        }
        transactions.write(viewer, () -> {
            if (!rows.isExercise(viewer.operation())) {
                throw new ViolationsException(List.of(Violation.of("", "access.violation.clock_of_no_exercise")));
            }
            ledger.lock(viewer.operation());
            Instant trueTime = clock.instant();
            var before = rows.find(viewer.operation()).orElse(ClockSettings.following(trueTime));
            var after = change.apply(before);
            rows.save(viewer.operation(), after);
            ledger.append(entry(viewer, how, before.time(trueTime), after));
            return after;
        });
    }

    private EntryDraft entry(Viewer viewer, String how, Instant operationTime, ClockSettings after) {
        var id = viewer.operation().value();
        return new EntryDraft(
                viewer.operation(),
                "access.clock_turned",
                new RecordRef("operation_clock", id),
                viewer.account(),
                operationTime,
                Optional.empty(),
                Optional.empty(),
                Audience.everyone(),
                List.of(Field.lasting(
                        "turn", Map.of("how", how, "to", after.base().toString()), Audience.everyone())),
                List.of(RowRef.lasting(ClockRows.TABLE, id, Audience.everyone())));
    }

    private static boolean leadsExercise(Role role) {
        return role == Role.CELL || role == Role.TRAINER || role == Role.ADMINISTRATOR || role == Role.MACHINE;
    }

    /** How far the operation's time is ahead of true time; zero outside exercises. */
    public Duration ahead(OperationId operation) {
        return Duration.between(clock.instant(), time(operation));
    }
}
