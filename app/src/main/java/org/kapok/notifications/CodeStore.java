package org.kapok.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operations' own code lists; every version is kept. */
@Repository
class CodeStore {

    static final String TABLE = "notifications.code";

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest list of the operation, if it ever edited one. */
    Optional<CodeList> newest(OperationId operation, CodeList.Name name) {
        record Row(int version, String source, NamedCode code) {}
        List<Row> rows = jdbc.sql("""
                        select * from notifications.code where operation_id = :o and list = :l and list_version =
                            (select max(list_version) from notifications.code where operation_id = :o and list = :l)
                        order by position""")
                .param("o", operation.value())
                .param("l", name.name())
                .query((row, _) -> new Row(
                        row.getInt("list_version"),
                        row.getString("source"),
                        new NamedCode(
                                row.getString("code"),
                                row.getString("label_en"),
                                row.getString("label_fr"),
                                row.getBoolean("offered"))))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodeList(
                        name,
                        rows.getFirst().version(),
                        rows.getFirst().source(),
                        rows.stream().map(Row::code).toList()));
    }

    /** Adds one row of a list. */
    void insert(UUID id, OperationId operation, CodeList list, int position) {
        NamedCode code = list.codes().get(position);
        jdbc.sql("""
                        insert into notifications.code (id, operation_id, list, code, label_en, label_fr, offered,
                            list_version, source, position)
                        values (:id, :operation, :list, :code, :en, :fr, :offered, :version, :source, :position)""")
                .param("id", id)
                .param("operation", operation.value())
                .param("list", list.name().name())
                .param("code", code.code())
                .param("en", code.english())
                .param("fr", code.french())
                .param("offered", code.offered())
                .param("version", list.version())
                .param("source", list.source())
                .param("position", position)
                .update();
    }
}
