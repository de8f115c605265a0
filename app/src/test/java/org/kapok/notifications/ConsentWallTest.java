package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.Directory;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row-level security alone, as the app's own role: bare SQL with no policy in the query. */
@KapokTest
class ConsentWallTest {

    private static final List<String> TABLES = List.of(
            "notification", "version", "consent", "narrowing", "release", "receipt", "progress", "annex", "draft");

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directoryFixture;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    Releases releases;

    @Autowired
    Directory directory;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    TestOperation operation;
    ForceId alpha;
    ForceId beta;
    ShortId id;

    @BeforeEach
    void aConvoyThatAlphaWasTold() {
        operation = operations.real();
        directoryFixture.organisation(operation, operation.organisation(), "ALPHA");
        alpha = directoryFixture.recipient(operation, "Alpha", "plates", "cargo");
        beta = directoryFixture.recipient(operation, "Beta");
        id = fixture.released(operation, fixture.convoy(operation, Duration.ofHours(60)), alpha);
    }

    @Test
    void theCellCannotGiveConsentInTheDatabaseEither() { // NOT-13
        assertRefused(() -> jdbc.sql("""
                        insert into notifications.consent (id, operation_id, notification_id, organisation_id, version, force_id,
                          given, decided_by, decided_at)
                        select :id, operation_id, id, organisation_id, version, :force, true, :by, submitted_at
                        from notifications.notification where short_id = :short
                        """)
                .param("id", UUID.randomUUID())
                .param("force", beta.value())
                .param("by", operation.cell().account().value())
                .param("short", id.toString())
                .update());
        jdbcAs(operation.cell(), "update notifications.consent set given = false");
        assertRefused(
                () -> jdbc.sql("update notifications.consent set given = true").update());
    }

    @Test
    void theDatabaseRefusesAReleaseWithoutConsent() { // NOT-13
        assertRefused(() -> copyRelease(beta, agreement(beta), "'{}'::jsonb"));
    }

    @Test
    void theDatabaseRefusesFieldsThatWereNotAgreed() { // NOT-15
        jdbcAs(operation.cell(), "update notifications.release set state = 'SUPERSEDED'");
        assertRefused(() -> copyRelease(alpha, agreement(alpha), "view || '{\"cargo\": \"rice\"}'::jsonb"));
        assertThat(transactions.<Integer>write(
                        operation.cell(), () -> copyRelease(alpha, agreement(alpha), "view - 'vehicles'")))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesWhatTheCellItselfWithheld() { // NOT-14
        releases.narrow(
                operation.cell(),
                id,
                new Narrowing(alpha, new TreeSet<>(List.of("vehicles")), Optional.empty(), "not needed"));
        jdbcAs(operation.cell(), "update notifications.release set state = 'SUPERSEDED'");
        assertRefused(() -> copyRelease(alpha, agreement(alpha), "view"));
    }

    @Test
    void aForceReadsItsReleasesAndNothingElse() { // NOT-15
        var liaison = directoryFixture.liaisonOfficer(operation, alpha).viewer();
        assertThat(rows(liaison)).isEqualTo(Map.of("release", 1));
        var all = jdbcText(liaison, "select r::text from notifications.release r");
        assertThat(all).doesNotContain("PLATE-7781", "CARGO-rice", "NOTE-secret", "PASSENGER-Awa", "DELTA-1");
        var other = directoryFixture.liaisonOfficer(operation, beta).viewer();
        assertThat(rows(other)).isEmpty();
    }

    @Test
    void anotherOrganisationAndTheAdministratorReadNothing() { // NOT-1
        var stranger = directoryFixture.secondFocalPoint(operation, new OrganisationId(UUID.randomUUID()));
        assertThat(rows(stranger)).isEmpty();
        assertThat(rows(operation.viewer(Role.ADMINISTRATOR))).isEmpty();
        assertThat(rows(operation.viewer(Role.HCT_MEMBER))).isEmpty();
        assertThat(rows(operations.real().cell())).isEmpty();
    }

    @Test
    void namesOfThoseWhoTravelAreForFocalPointsAndTheCell() { // NOT-9
        var radio = operation.viewer(Role.RADIO_OPERATOR);
        assertThat(rows(operation.focalPoint())).containsEntry("annex", 1);
        assertThat(rows(radio)).doesNotContainKey("annex").containsEntry("notification", 1);
        assertThat(jdbcText(operation.cell(), "select v::text from notifications.version v"))
                .doesNotContain("PASSENGER-Awa");
    }

    @Test
    void theCellWritesNoNotificationForAnOrganisationThatSpeaksForItself() { // NOT-2
        assertRefused(() ->
                jdbc.sql("""
                        insert into notifications.version (id, operation_id, notification_id, organisation_id, number, content,
                          geometry, author, written_at, said_by, said_through, said_at)
                        select gen_random_uuid(), operation_id, notification_id, organisation_id, 2, content, geometry, :me,
                          written_at, 'somebody', 'PHONE', written_at from notifications.version
                        """).param("me", operation.cell().account().value()).update());
    }

    private int copyRelease(ForceId force, UUID agreement, String view) {
        return jdbc.sql("""
                        insert into notifications.release (id, operation_id, notification_id, organisation_id, force_id,
                          agreement_id, version, short_id, kind, view, geometry, starts_at, ends_at, urgency, released_at,
                          released_by, state, state_since, state_reason)
                        select gen_random_uuid(), operation_id, notification_id, organisation_id, :force, :agreement, version,
                          short_id, kind, VIEW, geometry, starts_at, ends_at, urgency, released_at, released_by, 'CURRENT',
                          state_since, '' from notifications.release where force_id = :from limit 1
                        """.replace("VIEW", view))
                .param("force", force.value())
                .param("agreement", agreement)
                .param("from", alpha.value())
                .update();
    }

    private UUID agreement(ForceId force) {
        return directory.recipient(operation.cell(), force).orElseThrow().agreement();
    }

    private void assertRefused(java.util.function.Supplier<Integer> sql) {
        assertThatThrownBy(() -> transactions.write(operation.cell(), sql))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private void jdbcAs(Viewer viewer, String sql) {
        transactions.write(viewer, () -> jdbc.sql(sql).update());
    }

    private String jdbcText(Viewer viewer, String sql) {
        return transactions.read(
                viewer,
                () -> String.join("\n", jdbc.sql(sql).query(String.class).list()));
    }

    /** How many rows of each table this viewer sees; tables without any are left out. */
    private Map<String, Integer> rows(Viewer viewer) {
        var counts = new java.util.TreeMap<String, Integer>();
        for (String table : TABLES) {
            int count = transactions.read(viewer, () -> jdbc.sql("select count(*) from notifications." + table)
                    .query(Integer.class)
                    .single());
            if (count > 0) {
                counts.put(table, count);
            }
        }
        return counts;
    }
}
