package org.kapok.ledger.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kapok.ledger.format.Json;

/** Compares what entries say was removed with what is gone. */
final class Removals {

    private static final String ERASED = "ledger.erased";
    private static final String REMOVED_BY = """
            select sequence || ' ' || name as place from ledger.field where operation_id = ? and erased_by = ?""";
    private static final String WITHOUT_ENTRY = """
            select f.sequence, f.name from ledger.field f
            where f.operation_id = ? and f.erased_by is not null and not exists (
                select from ledger.entry e
                where e.operation_id = f.operation_id and e.sequence = f.erased_by and e.type = 'ledger.erased')""";

    private final Connection connection;
    private final Findings findings;
    private final UUID operation;

    Removals(Connection connection, Findings findings, UUID operation) {
        this.connection = connection;
        this.findings = findings;
        this.operation = operation;
    }

    void check(EntryRow entry, EntryCheck check) throws SQLException {
        if (!entry.type().equals(ERASED)) {
            return;
        }
        Set<String> said = said(check);
        Set<String> gone = gone(entry.sequence());
        said.stream().filter(place -> !gone.contains(place)).forEach(place -> found(Finding.NOT_REMOVED, place));
        gone.stream()
                .filter(place -> !said.contains(place))
                .forEach(place -> found(Finding.REMOVED_WITHOUT_ENTRY, place));
        String rule = check.value("field:rule").map(Object::toString).orElse("");
        findings.add(new Removal(operation, entry.sequence(), entry.trueTime(), rule, gone.size()));
    }

    private static Set<String> said(EntryCheck check) {
        var places = new TreeSet<String>();
        check.value("field:erased").ifPresent(list -> Json.list(list).forEach(place -> places.add(Json.text(place))));
        return places;
    }

    private Set<String> gone(long by) throws SQLException {
        var places = new TreeSet<String>();
        try (var rows = Rows.of(connection, REMOVED_BY, row -> row.getString("place"), operation, by)) {
            while (rows.peek().isPresent()) {
                places.add(rows.take());
            }
        }
        return places;
    }

    void withoutEntry() throws SQLException {
        try (var rows = Rows.of(
                connection, WITHOUT_ENTRY, row -> row.getLong("sequence") + " " + row.getString("name"), operation)) {
            while (rows.peek().isPresent()) {
                found(Finding.REMOVED_WITHOUT_ENTRY, rows.take());
            }
        }
    }

    /** {@code place} reads sequence, space, name of the field. */
    private void found(Finding finding, String place) {
        int space = place.indexOf(' ');
        findings.add(finding, operation, Long.parseLong(place.substring(0, space)), place.substring(space + 1));
    }
}
