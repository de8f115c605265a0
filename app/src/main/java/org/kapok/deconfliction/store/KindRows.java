package org.kapok.deconfliction.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Kind;
import org.kapok.deconfliction.notice.KindList;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operations' own kind lists; every version is kept. */
@Repository
public class KindRows {

    /** The table. */
    public static final String TABLE = "deconfliction.kind";

    private final JdbcClient jdbc;

    KindRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest list of the operation, if it ever edited one. */
    public Optional<KindList> newest(OperationId operation) {
        int version = jdbc.sql("select coalesce(max(list_version), 0) from deconfliction.kind where operation_id = :o")
                .param("o", operation.value())
                .query(Integer.class)
                .single();
        return version == 0 ? Optional.empty() : Optional.of(list(operation, version));
    }

    private KindList list(OperationId operation, int version) {
        record Row(String source, Kind kind) {}
        List<Row> rows = jdbc.sql("""
                        select * from deconfliction.kind
                        where operation_id = :o and list_version = :v order by position""")
                .param("o", operation.value())
                .param("v", version)
                .query((row, _) -> new Row(
                        row.getString("source"),
                        new Kind(
                                row.getString("code"),
                                row.getString("label_en"),
                                row.getString("label_fr"),
                                new Distances(
                                        row.getDouble("far_m"), row.getDouble("near_m"), row.getDouble("inside_m")),
                                row.getBoolean("offered"))))
                .list();
        return new KindList(
                version, rows.getFirst().source(), rows.stream().map(Row::kind).toList());
    }

    /** Adds one row of a list. */
    public void insert(UUID id, OperationId operation, KindList list, int position) {
        Kind kind = list.kinds().get(position);
        jdbc.sql("""
                        insert into deconfliction.kind (id, operation_id, code, label_en, label_fr, far_m, near_m,
                            inside_m, offered, list_version, source, position)
                        values (:id, :operation, :code, :en, :fr, :far, :near, :inside, :offered, :version, :source,
                            :position)""")
                .param("id", id)
                .param("operation", operation.value())
                .param("code", kind.code())
                .param("en", kind.labelEnglish())
                .param("fr", kind.labelFrench())
                .param("far", kind.distances().farMetres())
                .param("near", kind.distances().nearMetres())
                .param("inside", kind.distances().insideMetres())
                .param("offered", kind.offered())
                .param("version", list.version())
                .param("source", list.source())
                .param("position", position)
                .update();
    }
}
