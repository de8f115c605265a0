package org.kapok.deconfliction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapok.bell.Bell;
import org.kapok.deconfliction.alert.Reconciliation.Turn;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.directory.CellContact;
import org.kapok.directory.Contact;
import org.kapok.directory.Directory;
import org.kapok.shared.OperationId;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Rings the bell outside the house: whoever must look gets a short id and a link, never what it says. */
@Component
class Bells {

    private final Bell bell;
    private final Directory directory;
    private final Machines machines;
    private final Clock clock;

    Bells(Bell bell, Directory directory, Machines machines, Clock clock) {
        this.bell = bell;
        this.directory = directory;
        this.machines = machines;
        this.clock = clock;
    }

    /** Rings for what was opened by one write; within that write, as the machine. */
    void ring(OperationId operation, ProximityCheck.Turns turns) {
        if (!bell.isSet()) {
            return;
        }
        turns.alerts().stream()
                .filter(turned -> rings(turned.turn()) && turned.now().open())
                .forEach(turned -> ringCell(operation, turned.now().shortId().toString()));
        turns.organisations().stream()
                .filter(turned -> rings(turned.turn()))
                .forEach(turned -> ring(
                        operation,
                        turned.now().shortId().toString(),
                        holders(
                                operation,
                                Side.HUMANITARIAN,
                                turned.now().organisation().value())));
        turns.forces().stream()
                .filter(turned -> rings(turned.turn()))
                .forEach(turned -> ring(
                        operation,
                        turned.now().shortId().toString(),
                        holders(operation, Side.ARMED, turned.now().force().value())));
    }

    private static boolean rings(Turn turn) {
        return turn == Turn.OPENED || turn == Turn.REOPENED;
    }

    /** Rings for the cell alone. */
    void ringCell(OperationId operation, String shortId) {
        Viewer machine = machines.viewer(operation);
        ring(operation, shortId, directory.cell(machine).map(CellContact::email).stream());
    }

    /** Rings for the cell again, unless it rang for this alert within {@code pause}. */
    void chase(OperationId operation, String shortId, Duration pause) {
        if (bell.isSet() && !bell.rangSince(operation, shortId, clock.instant().minus(pause))) {
            ringCell(operation, shortId);
        }
    }

    private Stream<String> holders(OperationId operation, Side side, UUID holder) {
        List<Contact> contacts = directory.contacts(machines.viewer(operation), side, holder);
        return contacts.stream().map(Contact::email);
    }

    private void ring(OperationId operation, String shortId, Stream<String> addresses) {
        bell.ring(operation, Bell.Ring.of(shortId, "alerts/" + shortId), addresses);
    }
}
