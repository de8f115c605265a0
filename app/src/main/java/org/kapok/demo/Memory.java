package org.kapok.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapok.access.Operation;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.ShortId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the story was told, and under which short ids. */
@Component("demoMemory")
@ConditionalOnProperty("kapok.demo")
class Memory {

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;

    Memory(IdentifiedTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Keys of the steps that were told. */
    Set<String> told(Operation operation) {
        return transactions.read(
                identity(operation),
                () -> new HashSet<>(jdbc.sql("select item || '/' || name from demo.step where operation_id = ?")
                        .param(operation.id().value())
                        .query(String.class)
                        .list()));
    }

    /** When the story began: its first step was told at this time. */
    Optional<Instant> began(Operation operation) {
        return transactions.read(identity(operation), () -> jdbc.sql(
                        "select told_at from demo.step where operation_id = ? and item = 'story' and name = 'began'")
                .param(operation.id().value())
                .query((row, _) ->
                        row.getObject("told_at", java.time.OffsetDateTime.class).toInstant())
                .optional());
    }

    /** Short ids by item. */
    Map<String, ShortId> ids(Operation operation) {
        return transactions.read(identity(operation), () -> {
            var ids = new HashMap<String, ShortId>();
            jdbc.sql("select name, short_id from demo.item where operation_id = ?")
                    .param(operation.id().value())
                    .query(row -> {
                        ids.put(
                                row.getString("name"),
                                ShortId.parse(row.getString("short_id")).orElseThrow());
                    });
            return ids;
        });
    }

    /**
     * Claims steps before they are told, and keeps the short ids that earlier ones gave. A step that was claimed is
     * never told again, even if the process ends before it is told: half a story is better than one told twice.
     *
     * @return the keys that this process claimed and no other
     */
    Set<String> claim(Operation operation, List<Step> steps, Map<String, ShortId> ids) {
        return transactions.write(identity(operation), () -> {
            var claimed = new HashSet<String>();
            for (Step step : steps) {
                if (insert(operation, step.item(), step.name(), step.at())) {
                    claimed.add(step.key());
                }
            }
            ids.forEach((item, id) -> keep(operation, item, id));
            return claimed;
        });
    }

    /** Keeps the beginning of the story. */
    void begin(Operation operation, Instant at) {
        transactions.write(identity(operation), () -> insert(operation, "story", "began", at));
    }

    private boolean insert(Operation operation, String item, String name, Instant at) {
        return jdbc.sql("""
                        insert into demo.step (operation_id, item, name, told_at) values (:operation, :item, :name, :at)
                        on conflict do nothing""")
                        .param("operation", operation.id().value())
                        .param("item", item)
                        .param("name", name)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void keep(Operation operation, String item, ShortId id) {
        jdbc.sql("""
                        insert into demo.item (operation_id, name, short_id) values (:operation, :name, :id)
                        on conflict do nothing""")
                .param("operation", operation.id().value())
                .param("name", item)
                .param("id", id.toString())
                .update();
    }

    private static DatabaseIdentity identity(Operation operation) {
        return new DatabaseIdentity.Worker("demo.story", operation.id());
    }
}
