package org.kapok.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of receipts: added, never changed. */
@Repository
class ReceiptStore {

    /** As the ledger names it. */
    static final String TABLE = "notifications.receipt";

    private final JdbcClient jdbc;
    private final ReadPolicy policy;

    ReceiptStore(JdbcClient jdbc, ReadPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Adds a receipt to a release; the organisation is read from the release's row. */
    void add(OperationId operation, Release release, Receipt receipt) {
        jdbc.sql("""
                        insert into notifications.receipt (id, operation_id, release_id, notification_id, organisation_id, force_id,
                          step, reference, person, unit, comment, happened_at, recorded_by, recorded_at, channel)
                        select :id, :operation, r.id, r.notification_id, r.organisation_id, r.force_id,
                          :step, :reference, :person, :unit, :comment, :happened, :by, :recorded, :channel
                        from notifications.release r where r.id = :release
                        """)
                .param("id", receipt.id())
                .param("operation", operation.value())
                .param("release", release.id())
                .param("step", receipt.step().name())
                .param("reference", receipt.reference())
                .param("person", receipt.person())
                .param("unit", receipt.unit())
                .param("comment", receipt.comment())
                .param("happened", Columns.utc(receipt.happenedAt()))
                .param("by", receipt.recordedBy().value())
                .param("recorded", Columns.utc(receipt.recordedAt()))
                .param("channel", receipt.channel().map(OnBehalf.Channel::name).orElse(null))
                .update();
    }

    /** All receipts to releases of one notification that the viewer may see, oldest first. */
    List<Receipt> of(Viewer viewer, NotificationId notification) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.receipt where notification_id = :notification and " + may.sql()
                        + " order by recorded_at, id")
                .params(may.parameters())
                .param("notification", notification.value())
                .query(ReceiptStore::read)
                .list();
    }

    /** All receipts to current releases of these notifications that the viewer may see. */
    List<Receipt> toCurrent(Viewer viewer, List<NotificationId> notifications) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.receipt where " + may.sql()
                        + " and release_id in (select id from notifications.release"
                        + " where state = 'CURRENT' and notification_id = any(:notifications::uuid[]))")
                .params(may.parameters())
                .param("notifications", Columns.ids(notifications))
                .query(ReceiptStore::read)
                .list();
    }

    /** All receipts to these releases that the viewer may see, oldest first. */
    List<Receipt> to(Viewer viewer, List<Release> releases) {
        var may = policy.ofReleases(viewer);
        return jdbc.sql("select * from notifications.receipt where " + may.sql()
                        + " and release_id = any(:releases::uuid[]) order by recorded_at, id")
                .params(may.parameters())
                .param(
                        "releases",
                        releases.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .query(ReceiptStore::read)
                .list();
    }

    /** The organisation whose notification a release belongs to, as the receipt's row needs it. */
    UUID organisationOf(Release release) {
        return jdbc.sql("select organisation_id from notifications.release where id = ?")
                .param(release.id())
                .query(UUID.class)
                .single();
    }

    private static Receipt read(ResultSet row, int number) throws SQLException {
        return new Receipt(
                Columns.id(row, "id"),
                Columns.id(row, "release_id"),
                Receipt.Step.valueOf(row.getString("step")),
                row.getString("reference"),
                row.getString("person"),
                row.getString("unit"),
                row.getString("comment"),
                Columns.instant(row, "happened_at"),
                new AccountId(Columns.id(row, "recorded_by")),
                Columns.instant(row, "recorded_at"),
                Optional.ofNullable(row.getString("channel")).map(OnBehalf.Channel::valueOf));
    }
}
