package org.kapok.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.StaleVersionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of forces. */
@Repository
class ForceStore {

    private final JdbcClient jdbc;

    ForceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that {@code scope} lets the reader see, by name. */
    List<Force> list(Scope scope) {
        return jdbc.sql("select * from directory.force where " + scope.condition() + " order by name_fr")
                .params(scope.parameters())
                .query(ForceStore::read)
                .list();
    }

    /** One, if the reader may see it. */
    Optional<Force> find(Scope scope, ForceId id) {
        return jdbc.sql("select * from directory.force where id = :id and " + scope.condition())
                .params(scope.parameters())
                .param("id", id.value())
                .query(ForceStore::read)
                .optional();
    }

    /** Adds or changes; {@code force.version()} is the version that the writer read. */
    void save(OperationId operation, Force force) {
        int rows = jdbc.sql(force.version() == 0 ? """
                        insert into directory.force
                          (id, operation_id, version, name_fr, name_en, kind, takes_part_in_fighting, duty_phone, units, active)
                        values (:id, :operation, 1, :fr, :en, :kind, :fighting, :phone, :units, :active)
                        """ : """
                        update directory.force set version = version + 1, name_fr = :fr, name_en = :en, kind = :kind,
                          takes_part_in_fighting = :fighting, duty_phone = :phone, units = :units, active = :active
                        where id = :id and operation_id = :operation and version = :version
                        """)
                .param("id", force.id().value())
                .param("operation", operation.value())
                .param("version", force.version())
                .param("fr", force.name().fr())
                .param("en", force.name().en())
                .param("kind", force.kind().name())
                .param("fighting", force.takesPartInFighting())
                .param("phone", force.dutyPhone())
                .param("units", force.units().toArray(String[]::new))
                .param("active", force.active())
                .update();
        if (rows == 0) {
            throw new StaleVersionException(force.name().en(), force.version());
        }
    }

    private static Force read(ResultSet row, int number) throws SQLException {
        return new Force(
                new ForceId(Rows.id(row, "id")),
                row.getInt("version"),
                new BilingualName(row.getString("name_fr"), row.getString("name_en")),
                ForceKind.valueOf(row.getString("kind")),
                row.getBoolean("takes_part_in_fighting"),
                row.getString("duty_phone"),
                Rows.texts(row, "units"),
                row.getBoolean("active"));
    }
}
