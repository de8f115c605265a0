package org.kapok.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.StaleVersionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of organisations. */
@Repository
class OrganisationStore {

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the operation that {@code scope} lets the reader see, by acronym. */
    List<Organisation> list(Scope scope) {
        return jdbc.sql("select * from directory.organisation where " + scope.condition() + " order by acronym")
                .params(scope.parameters())
                .query(OrganisationStore::read)
                .list();
    }

    /** One, if the reader may see it. */
    Optional<Organisation> find(Scope scope, OrganisationId id) {
        return jdbc.sql("select * from directory.organisation where id = :id and " + scope.condition())
                .params(scope.parameters())
                .param("id", id.value())
                .query(OrganisationStore::read)
                .optional();
    }

    /** Whether another active organisation of the operation bears this acronym or alias. */
    boolean acronymTaken(OperationId operation, OrganisationId but, String acronym) {
        return jdbc.sql("""
                        select exists (select from directory.organisation
                          where operation_id = :operation and id <> :id
                            and (lower(acronym) = lower(:acronym) or lower(:acronym) = any (select lower(a) from unnest(aliases) a)))
                        """)
                .param("operation", operation.value())
                .param("id", but.value())
                .param("acronym", acronym)
                .query(Boolean.class)
                .single();
    }

    /** Adds or changes; {@code organisation.version()} is the version that the writer read. */
    void save(OperationId operation, Organisation organisation) {
        int rows = jdbc.sql(organisation.version() == 0 ? """
                        insert into directory.organisation
                          (id, operation_id, version, acronym, name_fr, name_en, aliases, type_code, duty_phone, speaks_through_cell, active)
                        values (:id, :operation, 1, :acronym, :fr, :en, :aliases, :type, :phone, :through, :active)
                        """ : """
                        update directory.organisation set version = version + 1, acronym = :acronym, name_fr = :fr, name_en = :en,
                          aliases = :aliases, type_code = :type, duty_phone = :phone, speaks_through_cell = :through, active = :active
                        where id = :id and operation_id = :operation and version = :version
                        """)
                .param("id", organisation.id().value())
                .param("operation", operation.value())
                .param("version", organisation.version())
                .param("acronym", organisation.acronym())
                .param("fr", organisation.name().fr())
                .param("en", organisation.name().en())
                .param("aliases", organisation.aliases().toArray(String[]::new))
                .param("type", organisation.typeCode())
                .param("phone", organisation.dutyPhone())
                .param("through", organisation.speaksThroughCell())
                .param("active", organisation.active())
                .update();
        if (rows == 0) {
            throw new StaleVersionException(organisation.acronym(), organisation.version());
        }
    }

    private static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(Rows.id(row, "id")),
                row.getInt("version"),
                row.getString("acronym"),
                new BilingualName(row.getString("name_fr"), row.getString("name_en")),
                Rows.texts(row, "aliases"),
                row.getInt("type_code"),
                row.getString("duty_phone"),
                row.getBoolean("speaks_through_cell"),
                row.getBoolean("active"));
    }
}
