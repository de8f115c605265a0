package org.kapok.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.Erasure;
import org.kapok.ledger.Erasures;
import org.kapok.ledger.Field;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.format.FieldNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what goes, then destroys it, in the running transaction. */
@Component
class StoredErasures implements Erasures {

    private static final String TARGETS = """
            select f.sequence, f.name from ledger.field f
            where f.operation_id = :operation and f.erasable and f.value <> convert_to('null', 'UTF8')
                and (f.name = any(:rows::text[])
                    or f.name = any(:fields::text[]) and exists (
                        select from ledger.entry e
                        where e.operation_id = f.operation_id and e.sequence = f.sequence and e.record_id = :record))
            order by f.sequence, f.name""";

    private final Ledger ledger;
    private final JdbcClient jdbc;

    StoredErasures(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<EntryId> erase(Erasure erasure) {
        ledger.lock(erasure.operation());
        List<Target> targets = targets(erasure);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        EntryId entry = ledger.append(draft(erasure, targets));
        jdbc.sql("select ledger.remove(:operation, :by, :sequences::bigint[], :names::text[])")
                .param("operation", erasure.operation().value())
                .param("by", entry.sequence())
                .param("sequences", targets.stream().map(Target::sequence).toArray(Long[]::new))
                .param("names", targets.stream().map(Target::name).toArray(String[]::new))
                .query((_, _) -> true)
                .single();
        return Optional.of(entry);
    }

    private List<Target> targets(Erasure erasure) {
        return jdbc.sql(TARGETS)
                .param("operation", erasure.operation().value())
                .param("record", erasure.record().id())
                .param(
                        "rows",
                        erasure.rows().stream()
                                .map(row -> FieldNames.row(row.table(), row.id()))
                                .toArray(String[]::new))
                .param("fields", erasure.fields().stream().map(FieldNames::of).toArray(String[]::new))
                .query((row, _) -> new Target(row.getLong("sequence"), row.getString("name")))
                .list();
    }

    private static EntryDraft draft(Erasure erasure, List<Target> targets) {
        var places = new ArrayList<String>();
        targets.forEach(target -> places.add(target.sequence() + " " + target.name()));
        return new EntryDraft(
                erasure.operation(),
                "ledger.erased",
                erasure.record(),
                erasure.actor(),
                erasure.operationTime(),
                Optional.empty(),
                Optional.empty(),
                erasure.audience(),
                List.of(
                        Field.lasting("erased", places, Audience.cell()),
                        Field.lasting("rule", erasure.rule(), erasure.audience())),
                erasure.rows());
    }

    private record Target(long sequence, String name) {}
}
