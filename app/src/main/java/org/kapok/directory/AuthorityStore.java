package org.kapok.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.AuthorityId;
import org.kapok.shared.OperationId;
import org.kapok.shared.StaleVersionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of civil authorities, and how the cell is reached. */
@Repository
class AuthorityStore {

    private final JdbcClient jdbc;

    AuthorityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that {@code scope} lets the reader see, by name. */
    List<CivilAuthority> list(Scope scope) {
        return jdbc.sql("select * from directory.civil_authority where " + scope.condition() + " order by name_fr")
                .params(scope.parameters())
                .query(AuthorityStore::read)
                .list();
    }

    /** Adds or changes; {@code authority.version()} is the version that the writer read. */
    void save(OperationId operation, CivilAuthority authority) {
        int rows = jdbc.sql(authority.version() == 0 ? """
                        insert into directory.civil_authority
                          (id, operation_id, version, name_fr, name_en, function, duty_phone, active)
                        values (:id, :operation, 1, :fr, :en, :function, :phone, :active)
                        """ : """
                        update directory.civil_authority set version = version + 1, name_fr = :fr, name_en = :en,
                          function = :function, duty_phone = :phone, active = :active
                        where id = :id and operation_id = :operation and version = :version
                        """)
                .param("id", authority.id().value())
                .param("operation", operation.value())
                .param("version", authority.version())
                .param("fr", authority.name().fr())
                .param("en", authority.name().en())
                .param("function", authority.function())
                .param("phone", authority.dutyPhone())
                .param("active", authority.active())
                .update();
        if (rows == 0) {
            throw new StaleVersionException(authority.name().en(), authority.version());
        }
    }

    /** How the cell of the operation is reached, once somebody said so. */
    Optional<CellContact> cell(OperationId operation) {
        return jdbc.sql(
                        "select version, name, duty_phone, email from directory.cell_contact where operation_id = :operation")
                .param("operation", operation.value())
                .query((row, _) -> new CellContact(
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("duty_phone"),
                        row.getString("email")))
                .optional();
    }

    /** Adds or changes how the cell is reached; the row's id is the operation's. */
    void save(OperationId operation, CellContact cell) {
        int rows = jdbc.sql(cell.version() == 0 ? """
                        insert into directory.cell_contact (id, operation_id, version, name, duty_phone, email)
                        values (:operation, :operation, 1, :name, :phone, :email) on conflict do nothing
                        """ : """
                        update directory.cell_contact set version = version + 1, name = :name, duty_phone = :phone, email = :email
                        where operation_id = :operation and version = :version
                        """)
                .param("operation", operation.value())
                .param("version", cell.version())
                .param("name", cell.name())
                .param("phone", cell.dutyPhone())
                .param("email", cell.email())
                .update();
        if (rows == 0) {
            throw new StaleVersionException(cell.name(), cell.version());
        }
    }

    private static CivilAuthority read(ResultSet row, int number) throws SQLException {
        return new CivilAuthority(
                new AuthorityId(Rows.id(row, "id")),
                row.getInt("version"),
                new BilingualName(row.getString("name_fr"), row.getString("name_en")),
                row.getString("function"),
                row.getString("duty_phone"),
                row.getBoolean("active"));
    }
}
