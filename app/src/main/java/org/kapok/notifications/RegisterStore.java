package org.kapok.notifications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of register editions. */
@Repository
class RegisterStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.register_issue";

    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last edition, for that force and the cell. */
    Optional<Registers.Edition> last(Viewer viewer, ForceId force) {
        if (!viewer.isCell() && viewer.force().filter(force::equals).isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select * from notifications.register_issue where operation_id = :operation and force_id = :force
                        order by number desc limit 1
                        """)
                .param("operation", viewer.operation().value())
                .param("force", force.value())
                .query((row, _) -> new Registers.Edition(
                        Columns.id(row, "id"),
                        row.getInt("number"),
                        Columns.instant(row, "issued_at"),
                        Set.copyOf(List.of((UUID[]) row.getArray("releases").getArray()))))
                .optional();
    }

    /** Adds an edition. */
    void add(Viewer viewer, ForceId force, Registers.Edition edition) {
        jdbc.sql("""
                        insert into notifications.register_issue (id, operation_id, force_id, number, issued_at, issued_by, releases)
                        values (:id, :operation, :force, :number, :at, :by, :releases)
                        """)
                .param("id", edition.id())
                .param("operation", viewer.operation().value())
                .param("force", force.value())
                .param("number", edition.number())
                .param("at", Columns.utc(edition.issuedAt()))
                .param("by", viewer.account().value())
                .param("releases", edition.current().toArray(UUID[]::new))
                .update();
    }
}
