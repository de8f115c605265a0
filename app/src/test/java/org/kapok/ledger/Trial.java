package org.kapok.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.database.OwnerConnections;
import org.kapok.ledger.verification.StoreVerifier;
import org.kapok.ledger.verification.VerificationReport;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A state table of its own, and operations that write to it through the ledger. */
@TestComponent
public class Trial {

    static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private static final String TABLE = """
            create schema if not exists trial;
            grant usage on schema trial to app;
            create table if not exists trial.thing (
                id uuid primary key, operation_id uuid not null, title text, size numeric, crew jsonb);
            alter table trial.thing enable row level security;
            alter table trial.thing force row level security;
            drop policy if exists all_of_it on trial.thing;
            create policy all_of_it on trial.thing using (operation_id = (select reader.operation())
                and (select reader.is_cell())) with check (operation_id = (select reader.operation()));
            grant select, insert, update, delete on trial.thing to app""";

    @Autowired
    Ledger ledger;

    @Autowired
    Erasures erasures;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerConnections owner;

    void createTable() throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
            connection.commit();
        }
    }

    VerificationReport verify(byte[]... checkpoints) throws SQLException {
        try (var connection = owner.open()) {
            return new StoreVerifier(connection, List.of()).verify(List.of(checkpoints));
        }
    }

    Operation operation() {
        return new Operation(new OperationId(UUID.randomUUID()));
    }

    /** One operation with people of each side. */
    class Operation {

        final OperationId id;
        final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
        final ForceId force = new ForceId(UUID.randomUUID());
        final Viewer cell;
        final Viewer ngo;
        final Viewer officer;

        Operation(OperationId id) {
            this.id = id;
            cell = viewer(Role.CELL, Optional.empty());
            ngo = viewer(Role.FOCAL_POINT, Optional.of(organisation.value()));
            officer = viewer(Role.LIAISON_OFFICER, Optional.of(force.value()));
        }

        Viewer viewer(Role role, Optional<UUID> holder) {
            return new Viewer(id, new AccountId(UUID.randomUUID()), role, holder);
        }

        /** Adds a thing; its image is the organisation's, its crew the cell's and erasable. */
        EntryId add(UUID thing, String title, Instant at) {
            return transactions.write(cell, () -> {
                jdbc.sql("insert into trial.thing values (?, ?, ?, 2.50, '{\"driver\": \"Awa\"}')")
                        .params(thing, id.value(), title)
                        .update();
                return ledger.append(draft(thing, "ledger.added", at));
            });
        }

        EntryId rename(UUID thing, String title, Instant at) {
            return transactions.write(cell, () -> {
                jdbc.sql("update trial.thing set title = ? where id = ?")
                        .params(title, thing)
                        .update();
                return ledger.append(draft(thing, "ledger.renamed", at));
            });
        }

        EntryId delete(UUID thing, Instant at) {
            return transactions.write(cell, () -> {
                jdbc.sql("delete from trial.thing where id = ?").params(thing).update();
                return ledger.append(draft(thing, "ledger.deleted", at));
            });
        }

        Optional<EntryId> erase(UUID thing, Instant at) {
            return transactions.write(cell, () -> {
                jdbc.sql("delete from trial.thing where id = ?").params(thing).update();
                return erasures.erase(new Erasure(
                        id,
                        new RecordRef("thing", thing),
                        "annex after 30 days",
                        cell.account(),
                        at,
                        Audience.organisation(organisation),
                        List.of(row(thing)),
                        Set.of("crew")));
            });
        }

        EntryDraft draft(UUID thing, String type, Instant at) {
            var fields = new ArrayList<Field>();
            fields.add(Field.erasable("crew", List.of("Awa", "Issa"), Audience.organisation(organisation)));
            fields.add(Field.lasting("for_force", "CANARY-FORCE", Audience.force(force)));
            fields.add(Field.lasting("for_cell", "CANARY-CELL", Audience.cell()));
            return new EntryDraft(
                    id,
                    type,
                    new RecordRef("thing", thing),
                    cell.account(),
                    at,
                    Optional.of(1),
                    Optional.of("because"),
                    Audience.organisation(organisation),
                    fields,
                    List.of(row(thing)));
        }

        RowRef row(UUID thing) {
            return RowRef.erasable("trial.thing", thing, Audience.organisation(organisation));
        }
    }
}
