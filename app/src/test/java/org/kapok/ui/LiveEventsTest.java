package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

class LiveEventsTest {

    private static final OperationId HERE = new OperationId(new UUID(0, 1));
    private static final UUID HOLDER = new UUID(0, 7);

    private final LiveEvents events = new LiveEvents();

    // UI-9
    @Test
    void tellsTheCellAndTheAudienceAndNobodyElse() throws InterruptedException {
        LiveScreen cell = open(HERE, Role.CELL, Optional.empty());
        LiveScreen force = open(HERE, Role.LIAISON_OFFICER, Optional.of(HOLDER));
        LiveScreen otherForce = open(HERE, Role.LIAISON_OFFICER, Optional.of(new UUID(0, 8)));
        LiveScreen organisation = open(HERE, Role.FOCAL_POINT, Optional.of(HOLDER));
        LiveScreen administrator = open(HERE, Role.ADMINISTRATOR, Optional.empty());
        LiveScreen elsewhere = open(new OperationId(new UUID(0, 2)), Role.CELL, Optional.empty());

        events.committed(event(Audience.force(new ForceId(HOLDER))));

        assertThat(told(cell)).hasSize(1);
        assertThat(told(force)).hasSize(1);
        assertThat(List.of(otherForce, organisation, administrator, elsewhere))
                .allSatisfy(screen -> assertThat(told(screen)).isEmpty());
    }

    // UI-9
    @Test
    void saysKindIdAndTypeAndNothingElse() throws InterruptedException {
        LiveScreen organisation = open(HERE, Role.FOCAL_POINT, Optional.of(HOLDER));

        events.committed(event(Audience.organisation(new OrganisationId(HOLDER))));

        assertThat(told(organisation).getFirst().wire()).isEqualTo("""
                        event: movement
                        data: 00000000-0000-0000-0000-000000000009 notifications.released

                        event: bell
                        data:

                        """);
    }

    // UI-10
    @Test
    void cutsOffAScreenThatDoesNotKeepUp() {
        LiveScreen slow = open(HERE, Role.CELL, Optional.empty());

        for (int i = 0; i <= LiveScreen.CAPACITY; i++) {
            events.committed(event(Audience.cell()));
        }

        assertThat(slow.isBehind()).isTrue();
        assertThat(events.listening()).isZero();
    }

    private LiveScreen open(OperationId operation, Role role, Optional<UUID> holder) {
        return events.open(new Viewer(operation, new AccountId(new UUID(role.ordinal(), 3)), role, holder));
    }

    private static List<LiveChange> told(LiveScreen screen) throws InterruptedException {
        var changes = new ArrayList<LiveChange>();
        Optional<LiveChange> next = screen.next(Duration.ZERO);
        while (next.isPresent()) {
            changes.add(next.get());
            next = screen.next(Duration.ZERO);
        }
        return changes;
    }

    private static LedgerEvent event(Audience audience) {
        return new LedgerEvent(
                new EntryId(HERE, 1),
                "notifications.released",
                new RecordRef("movement", new UUID(0, 9)),
                audience,
                Instant.EPOCH);
    }
}
