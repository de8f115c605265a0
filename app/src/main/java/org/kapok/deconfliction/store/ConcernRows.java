package org.kapok.deconfliction.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many open alerts concern each of some notices: one query for a whole list. */
@Repository
public class ConcernRows {

    private static final String OF_CELL = """
            select notice_id, count(*)::int as n from deconfliction.alert
            where operation_id = :operation and open and notice_id = any(:notices::uuid[]) group by notice_id""";
    private static final String OF_FORCE = """
            select notice_id, count(*)::int as n from deconfliction.force_view
            where operation_id = :operation and force_id = :force::uuid and open and notice_id = any(:notices::uuid[])
            group by notice_id""";

    private final JdbcClient jdbc;

    ConcernRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By notice, those without any left out; as the force sees them, or as the cell does where none is named. */
    public Map<UUID, Integer> of(OperationId operation, Optional<ForceId> force, Collection<UUID> notices) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql(force.isPresent() ? OF_FORCE : OF_CELL)
                .param("operation", operation.value())
                .param("force", force.map(ForceId::toString).orElse(null))
                .param("notices", notices.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getObject("notice_id", UUID.class), row.getInt("n"));
                });
        return counts;
    }
}
