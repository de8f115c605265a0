package org.kapok.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of forms that are being filled in. */
@Repository
class DraftStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.draft";

    private static final TypeReference<Map<String, String>> FORM = new TypeReference<>() {};
    private static final String MAY =
            "operation_id = :operation and (saved_by = :account or organisation_id = :organisation)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The viewer's drafts, newest first. */
    List<Draft> of(Viewer viewer) {
        return asked(viewer, "select * from notifications.draft where " + MAY + " order by saved_at desc")
                .query(this::read)
                .list();
    }

    /** One of them. */
    Optional<Draft> find(Viewer viewer, UUID id) {
        return asked(viewer, "select * from notifications.draft where id = :id and " + MAY)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Writes a draft as it is now. */
    void save(Viewer viewer, Draft draft) {
        jdbc.sql("""
                        insert into notifications.draft (id, operation_id, organisation_id, kind, notification_id, revision, form,
                          saved_by, saved_at)
                        values (:id, :operation, :organisation, :kind, :amends, :revision, :form::jsonb, :by, :at)
                        on conflict (id) do update set form = excluded.form, organisation_id = excluded.organisation_id,
                          saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("id", draft.id())
                .param("operation", viewer.operation().value())
                .param("organisation", draft.organisation().value())
                .param("kind", draft.kind().name())
                .param("amends", draft.amends().map(NotificationId::value).orElse(null))
                .param("revision", draft.revision())
                .param("form", json.writeValueAsString(draft.form()))
                .param("by", viewer.account().value())
                .param("at", Columns.utc(draft.savedAt()))
                .update();
    }

    /** Writes many new drafts in one statement. */
    void addAll(Viewer viewer, List<Draft> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into notifications.draft (id, operation_id, organisation_id, kind, notification_id, revision, form,
                          saved_by, saved_at)
                        select id, :operation, organisation, kind, null, 0, form::jsonb, :by, :at
                        from unnest(:ids::uuid[], :organisations::uuid[], :kinds::text[], :forms::text[])
                          as fresh(id, organisation, kind, form)
                        """)
                .param("operation", viewer.operation().value())
                .param("by", viewer.account().value())
                .param("at", Columns.utc(fresh.getFirst().savedAt()))
                .param("ids", column(fresh, draft -> draft.id().toString()))
                .param("organisations", column(fresh, draft -> draft.organisation()
                        .toString()))
                .param("kinds", column(fresh, draft -> draft.kind().name()))
                .param("forms", column(fresh, draft -> json.writeValueAsString(draft.form())))
                .update();
    }

    private static String[] column(List<Draft> drafts, Function<Draft, String> value) {
        return drafts.stream().map(value).toArray(String[]::new);
    }

    /** Throws a draft away. */
    void remove(UUID id) {
        jdbc.sql("delete from notifications.draft where id = ?").param(id).update();
    }

    private JdbcClient.StatementSpec asked(Viewer viewer, String sql) {
        return jdbc.sql(sql)
                .param("operation", viewer.operation().value())
                .param("account", viewer.account().value())
                .param(
                        "organisation",
                        viewer.organisation().map(OrganisationId::value).orElse(null),
                        java.sql.Types.OTHER);
    }

    private Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                Columns.id(row, "id"),
                new OrganisationId(Columns.id(row, "organisation_id")),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("notification_id", UUID.class))
                        .map(NotificationId::new),
                row.getInt("revision"),
                json.readValue(row.getString("form"), FORM),
                Columns.instant(row, "saved_at"));
    }
}
