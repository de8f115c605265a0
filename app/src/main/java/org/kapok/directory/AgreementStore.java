package org.kapok.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of agreements and of the recipients that follow from them. */
@Repository
class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agreements with one force, newest first. */
    List<Agreement> of(Scope scope, ForceId force) {
        return jdbc.sql("select * from directory.agreement where force_id = :force and " + scope.condition()
                        + " order by number desc")
                .params(scope.parameters())
                .param("force", force.value())
                .query(AgreementStore::read)
                .list();
    }

    /** One, if the reader may see it. */
    Optional<Agreement> find(Scope scope, UUID id) {
        return jdbc.sql("select * from directory.agreement where id = :id and " + scope.condition())
                .params(scope.parameters())
                .param("id", id)
                .query(AgreementStore::read)
                .optional();
    }

    /** Those that wait for the second person, oldest first. */
    List<Agreement> unconfirmed(Scope scope) {
        return jdbc.sql("select * from directory.agreement where confirmed_at is null and ended_at is null and "
                        + scope.condition() + " order by made_at")
                .params(scope.parameters())
                .query(AgreementStore::read)
                .list();
    }

    /** Adds an agreement that is not yet confirmed. */
    void add(OperationId operation, Agreement agreement) {
        var terms = agreement.terms();
        jdbc.sql("""
                        insert into directory.agreement (id, operation_id, force_id, number, hct_reference, hct_date,
                          site_fields, movement_fields, exports_allowed, duty_phone_shared, lead_hours, made_by, made_at)
                        values (:id, :operation, :force, :number, :reference, :date, :sites, :movements, :exports, :phone, :lead, :by, :at)
                        """)
                .param("id", agreement.id())
                .param("operation", operation.value())
                .param("force", agreement.force().value())
                .param("number", agreement.number())
                .param("reference", terms.hctReference())
                .param("date", terms.hctDate())
                .param("sites", terms.siteFields().toArray(String[]::new))
                .param("movements", terms.movementFields().toArray(String[]::new))
                .param("exports", terms.exportsAllowed())
                .param("phone", terms.dutyPhoneShared())
                .param("lead", hours(terms))
                .param("by", agreement.madeBy().value())
                .param("at", agreement.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Confirms; false when somebody else did, or it ended. */
    boolean confirm(UUID id, AccountId by, Instant at) {
        return jdbc.sql("""
                        update directory.agreement set confirmed_by = :by, confirmed_at = :at
                        where id = :id and confirmed_at is null and ended_at is null
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends; false when it had ended. */
    boolean end(UUID id, Instant at, String reason) {
        return jdbc.sql(
                                "update directory.agreement set ended_at = :at, ended_reason = :reason where id = :id and ended_at is null")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Writes what the humanitarian side may know of the force under the agreement in force. */
    void publish(OperationId operation, Force force, Agreement agreement) {
        var terms = agreement.terms();
        jdbc.sql("""
                        insert into directory.recipient (id, operation_id, agreement_id, name_fr, name_en, site_fields,
                          movement_fields, exports_allowed, duty_phone, lead_hours)
                        values (:id, :operation, :agreement, :fr, :en, :sites, :movements, :exports, :phone, :lead)
                        on conflict (id) do update set agreement_id = excluded.agreement_id, name_fr = excluded.name_fr,
                          name_en = excluded.name_en, site_fields = excluded.site_fields, movement_fields = excluded.movement_fields,
                          exports_allowed = excluded.exports_allowed, duty_phone = excluded.duty_phone, lead_hours = excluded.lead_hours
                        """)
                .param("id", force.id().value())
                .param("operation", operation.value())
                .param("agreement", agreement.id())
                .param("fr", force.name().fr())
                .param("en", force.name().en())
                .param("sites", terms.siteFields().toArray(String[]::new))
                .param("movements", terms.movementFields().toArray(String[]::new))
                .param("exports", terms.exportsAllowed())
                .param("phone", terms.dutyPhoneShared() ? force.dutyPhone() : null)
                .param("lead", hours(terms))
                .update();
    }

    /** Takes the force off the list of those that may be told. */
    boolean withdraw(ForceId force) {
        return jdbc.sql("delete from directory.recipient where id = :id")
                        .param("id", force.value())
                        .update()
                == 1;
    }

    /** The forces that may be told, as far as the reader may see them, by name. */
    List<Recipient> recipients(Scope scope) {
        return jdbc.sql("select * from directory.recipient where " + scope.condition() + " order by name_fr")
                .params(scope.parameters())
                .query((row, _) -> new Recipient(
                        new ForceId(Rows.id(row, "id")),
                        Rows.id(row, "agreement_id"),
                        new BilingualName(row.getString("name_fr"), row.getString("name_en")),
                        Rows.names(row, "site_fields"),
                        Rows.names(row, "movement_fields"),
                        row.getBoolean("exports_allowed"),
                        Optional.ofNullable(row.getString("duty_phone")),
                        leadTime(row)))
                .list();
    }

    private static @Nullable Long hours(Agreement.Terms terms) {
        return terms.leadTime().map(Duration::toHours).orElse(null);
    }

    private static Optional<Duration> leadTime(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("lead_hours", Integer.class)).map(Duration::ofHours);
    }

    private static Agreement read(ResultSet row, int number) throws SQLException {
        var terms = new Agreement.Terms(
                row.getString("hct_reference"),
                row.getObject("hct_date", LocalDate.class),
                Rows.names(row, "site_fields"),
                Rows.names(row, "movement_fields"),
                row.getBoolean("exports_allowed"),
                row.getBoolean("duty_phone_shared"),
                leadTime(row));
        Optional<Instant> confirmedAt = Rows.instant(row, "confirmed_at");
        UUID confirmedBy = Rows.id(row, "confirmed_by");
        return new Agreement(
                Rows.id(row, "id"),
                new ForceId(Rows.id(row, "force_id")),
                row.getInt("number"),
                terms,
                new AccountId(Rows.id(row, "made_by")),
                Rows.instant(row, "made_at").orElseThrow(),
                confirmedAt.map(at -> new Agreement.Confirmation(new AccountId(confirmedBy), at)),
                Rows.instant(row, "ended_at"));
    }
}
