package org.kapok.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.database.Store;
import org.kapok.geo.Coordinate;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.notifications.Place;
import org.kapok.notifications.Reach;
import org.kapok.notifications.Site;
import org.kapok.notifications.Urgency;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;
import org.kapok.testing.TestOperation;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year of an operation at once: rows as their owner, in thousands, and then entries of the ledger that name each of
 * them, so that the store verifies.
 */
final class Filling {

    private static final int AT_ONCE = 1000;
    private static final int YEAR_HOURS = 24 * 365;
    private static final Duration NOTICE_LENGTH = Duration.ofHours(36);

    private final TestOperation operation;
    private final JsonMapper json;
    private final Instant now;
    private final Random random = new Random(11);
    private final Set<String> names = new HashSet<>();
    private final List<UUID> notifications = new ArrayList<>();
    private final List<String> shortIds = new ArrayList<>();
    private final List<UUID> notices = new ArrayList<>();
    private final List<String> noticeIds = new ArrayList<>();

    Filling(TestOperation operation, JsonMapper json, Instant now) {
        this.operation = operation;
        this.json = json;
        this.now = now;
    }

    void fill(Store store, OrganisationId organisation, ForceId force, int sites, int activities, int alerts)
            throws SQLException {
        try (Connection owner = DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword())) {
            owner.setAutoCommit(false);
            for (int i = 0; i < sites; i += AT_ONCE) {
                sites(owner, organisation, Math.min(AT_ONCE, sites - i));
            }
            notices(owner, force, activities);
            for (int i = 0; i < alerts; i += AT_ONCE) {
                alerts(owner, organisation, force, i, Math.min(AT_ONCE, alerts - i));
            }
            owner.commit();
            try (var statement = owner.createStatement()) {
                statement.execute("analyze notifications.notification, notifications.version, deconfliction.alert");
                owner.commit();
            }
        }
    }

    private void sites(Connection owner, OrganisationId organisation, int count) throws SQLException {
        String first = """
                insert into notifications.notification (id, operation_id, organisation_id, short_id, kind, revision, version,
                  stage, life, author, confirmed_by, checked_by, name, place_from, place_to, urgency, submitted_at, starts_at,
                  ends_at, start_lon, start_lat, end_lon, end_lat, reconfirm_due, next_call_due, closed_at, remark)
                values (?, ?, ?, ?, 'SITE', 1, 1, ?, 'PLANNED', ?, null, null, ?, 'Town', 'Town', 'ROUTINE', ?, ?, ?, ?, ?, ?,
                  ?, null, null, null, '')""";
        String second = """
                insert into notifications.version (id, operation_id, notification_id, organisation_id, number, content,
                  geometry, author, written_at)
                values (gen_random_uuid(), ?, ?, ?, 1, ?::jsonb, '{}', ?, ?)""";
        try (var notification = owner.prepareStatement(first);
                var version = owner.prepareStatement(second)) {
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                String shortId = name("ST");
                Site site = site();
                Instant ends = site.endsAt().orElseThrow();
                Coordinate at = site.place().at();
                UUID author = operation.focalPoint().account().value();
                set(
                        notification,
                        id,
                        operation.id().value(),
                        organisation.value(),
                        shortId,
                        random.nextInt(100) == 0 ? "SUBMITTED" : "RELEASED",
                        author,
                        site.name(),
                        time(now),
                        time(site.startsAt()),
                        time(ends),
                        at.longitude(),
                        at.latitude(),
                        at.longitude(),
                        at.latitude());
                set(
                        version,
                        operation.id().value(),
                        id,
                        organisation.value(),
                        json.writeValueAsString(site),
                        author,
                        time(now));
                notifications.add(id);
                shortIds.add(shortId);
            }
            notification.executeBatch();
            version.executeBatch();
        }
    }

    private Site site() {
        Instant from = now.plus(Duration.ofHours(random.nextInt(YEAR_HOURS) - 24L * 20));
        return new Site(
                "Site " + notifications.size() + random.nextInt(1000),
                "CLINIC",
                Place.of("Town", new Coordinate(15 + 8 * random.nextDouble(), 4 + 5 * random.nextDouble())),
                100,
                from,
                Optional.of(from.plus(Duration.ofHours(21L * 24 + random.nextInt(240)))),
                new Reach("Duty", "+236 70 11 22 33"),
                Urgency.ROUTINE,
                "",
                Map.of());
    }

    private void notices(Connection owner, ForceId force, int count) throws SQLException {
        String first = """
                insert into deconfliction.activity_notice (id, operation_id, short_id, force_id, version, state, starts_at,
                  ends_at, content_id, posted_at, changed_at)
                values (?, ?, ?, ?, 1, 'LIVE', ?, ?, ?, ?, ?)""";
        String second = """
                insert into deconfliction.notice_content (id, operation_id, notice_id, force_id, version, geometry, radius_m,
                  starts_at, ends_at, times, slack_s, label, remark, wording_area, wording_from, wording_until,
                  wording_origin, wording_agreed)
                values (?, ?, ?, ?, 1, ?, 3000, ?, ?, '{}', 0, ?, '', ?, ?, ?, 'DEFAULT', false)""";
        try (var notice = owner.prepareStatement(first);
                var content = owner.prepareStatement(second)) {
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                UUID contentId = UUID.randomUUID();
                String shortId = name("AN");
                Instant from = now.plus(Duration.ofHours(random.nextInt(YEAR_HOURS)));
                var until = time(from.plus(NOTICE_LENGTH));
                UUID of = operation.id().value();
                String point = "POINT (" + (15 + 8 * random.nextDouble()) + " " + (4 + 5 * random.nextDouble()) + ")";
                String box = "POLYGON ((15 4, 16 4, 16 5, 15 5, 15 4))";
                set(notice, id, of, shortId, force.value(), time(from), until, contentId, time(now), time(now));
                set(
                        content,
                        contentId,
                        of,
                        id,
                        force.value(),
                        point,
                        time(from),
                        until,
                        "op " + i,
                        box,
                        time(from),
                        until);
                notices.add(id);
                noticeIds.add(shortId);
            }
            notice.executeBatch();
            content.executeBatch();
        }
    }

    /** One in five is open. */
    private void alerts(Connection owner, OrganisationId organisation, ForceId force, int first, int count)
            throws SQLException {
        String sql = """
                insert into deconfliction.alert (id, operation_id, short_id, notification_id, notification_short,
                  organisation_id, notice_id, notice_short, force_id, open, band, meets_from, meets_until, distance_m, lon,
                  lat, opened_at, times_opened, changed_at, closed_at, moved, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 900, 19, 5, ?, 1, ?, ?, ?, 1)""";
        try (var alert = owner.prepareStatement(sql)) {
            for (int i = first; i < first + count; i++) {
                int site = i % notifications.size();
                int notice = (i / notifications.size() + 7 * site) % notices.size();
                boolean open = random.nextInt(5) == 0;
                Instant from = now.plus(Duration.ofHours(random.nextInt(YEAR_HOURS)));
                set(
                        alert,
                        UUID.randomUUID(),
                        operation.id().value(),
                        name("PA"),
                        notifications.get(site),
                        shortIds.get(site),
                        organisation.value(),
                        notices.get(notice),
                        noticeIds.get(notice),
                        force.value(),
                        open,
                        random.nextBoolean() ? "NEAR" : "FAR",
                        time(from),
                        time(from.plus(Duration.ofHours(3))),
                        time(now),
                        time(now),
                        open ? null : time(now),
                        open ? null : "FORCE");
            }
            alert.executeBatch();
        }
    }

    /** Names every row in the ledger, some hundreds an entry. */
    void record(
            Ledger ledger, IdentifiedTransactions transactions, org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        var machine = operation.operation().machineViewer();
        for (String table : List.of(
                "notifications.notification",
                "notifications.version",
                "deconfliction.activity_notice",
                "deconfliction.notice_content",
                "deconfliction.alert")) {
            List<UUID> ids =
                    transactions.read(machine, () -> jdbc.sql("select id from " + table + " where operation_id = ?")
                            .param(operation.id().value())
                            .query(UUID.class)
                            .list());
            for (int i = 0; i < ids.size(); i += AT_ONCE) {
                var some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
                transactions.write(machine, () -> ledger.append(entry(table, some)));
            }
        }
    }

    private EntryDraft entry(String table, List<UUID> ids) {
        return new EntryDraft(
                operation.id(),
                "load.filled",
                new RecordRef("load", operation.id().value()),
                operation.operation().machine(),
                now,
                Optional.empty(),
                Optional.empty(),
                Audience.cell(),
                List.of(),
                ids.stream()
                        .map(id -> RowRef.erasable(table, id, Audience.cell()))
                        .toList());
    }

    private String name(String prefix) {
        String name;
        do {
            name = ShortId.random(prefix, 6, random).toString();
        } while (!names.add(name));
        return name;
    }

    private static Object time(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private static void set(java.sql.PreparedStatement statement, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
