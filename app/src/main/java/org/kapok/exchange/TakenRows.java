package org.kapok.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which lines of files were taken before, by the digest of what they say. */
@Repository
class TakenRows {

    private final JdbcTemplate jdbc;

    TakenRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> of(Viewer viewer, OrganisationId organisation) {
        return new HashSet<>(jdbc.queryForList(
                "select digest from exchange.taken_line where operation_id = ? and organisation_id = ?",
                String.class,
                viewer.operation().value(),
                organisation.value()));
    }

    void add(Viewer viewer, OrganisationId organisation, List<String> digests, Instant at) {
        var when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        jdbc.batchUpdate(
                "insert into exchange.taken_line (operation_id, organisation_id, digest, taken_by, taken_at) values (?, ?, ?, ?, ?)",
                digests.stream()
                        .map(digest -> new Object[] {
                            viewer.operation().value(),
                            organisation.value(),
                            digest,
                            viewer.account().value(),
                            when
                        })
                        .toList());
    }
}
