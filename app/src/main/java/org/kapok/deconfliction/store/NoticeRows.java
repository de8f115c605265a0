package org.kapok.deconfliction.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.notice.AltitudeBand;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.Wording;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activity notices and their contents. */
@Repository
public class NoticeRows {

    /** The table of notices. */
    public static final String NOTICE = "deconfliction.activity_notice";

    /** The table of their contents, which a rule destroys. */
    public static final String CONTENT = "deconfliction.notice_content";

    private static final String SELECT = """
            select n.*, c.id as c_id, c.geometry, c.radius_m, c.starts_at as c_from, c.ends_at as c_until, c.times,
                   c.slack_s, c.floor_m, c.ceiling_m, c.kind, c.label, c.remark, c.wording_area, c.wording_from,
                   c.wording_until, c.wording_words, c.wording_origin, c.wording_agreed
            from deconfliction.activity_notice n left join deconfliction.notice_content c on c.id = n.content_id
            """;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list shows, and in what order. */
    public record Query(
            Optional<String> text, Optional<NoticeState> state, Optional<ForceId> force, String sort, boolean down) {}

    /** Adds a notice with its first content. */
    public void insert(Notice notice) {
        jdbc.sql("""
                        insert into deconfliction.activity_notice (id, operation_id, short_id, force_id, version, state,
                            starts_at, ends_at, content_id, through_person, through_channel, through_at, posted_at,
                            changed_at)
                        values (:id, :operation, :short, :force, :version, :state, :starts, :ends, :content, :person,
                            :channel, :at, :changed, :changed)""")
                .param("id", notice.id())
                .param("operation", notice.operation().value())
                .param("short", notice.shortId().toString())
                .param("force", notice.force().value())
                .params(standing(notice))
                .update();
        insertContent(notice);
    }

    /** Replaces the state of a notice that still has {@code basis} as its version; false if it has another. */
    public boolean update(Notice notice, int basis, boolean newContent) {
        int updated = jdbc.sql("""
                        update deconfliction.activity_notice
                        set version = :version, state = :state, starts_at = :starts, ends_at = :ends,
                            content_id = :content, through_person = :person, through_channel = :channel,
                            through_at = :at, changed_at = :changed
                        where id = :id and version = :basis""")
                .param("id", notice.id())
                .param("basis", basis)
                .params(standing(notice))
                .update();
        if (updated == 1 && newContent) {
            insertContent(notice);
        }
        return updated == 1;
    }

    private static Map<String, Object> standing(Notice notice) {
        var values = new HashMap<String, Object>();
        values.put("version", notice.version());
        values.put("state", notice.state().name());
        values.put("starts", Values.time(notice.startsAt()));
        values.put("ends", Values.time(notice.endsAt()));
        values.put("content", notice.content().map(Notice.Content::id).orElse(null));
        values.put("person", notice.through().map(Through::person).orElse(null));
        values.put(
                "channel",
                notice.through().map(through -> through.channel().name()).orElse(null));
        values.put("at", Values.time(notice.through().map(Through::at)));
        values.put("changed", Values.time(notice.changedAt()));
        return values;
    }

    private void insertContent(Notice notice) {
        Notice.Content content = notice.content().orElseThrow();
        Extent extent = content.extent();
        Wording wording = content.wording();
        jdbc.sql("""
                        insert into deconfliction.notice_content (id, operation_id, notice_id, force_id, version,
                            geometry, radius_m, starts_at, ends_at, times, slack_s, floor_m, ceiling_m, kind, label,
                            remark, wording_area, wording_from, wording_until, wording_words, wording_origin,
                            wording_agreed)
                        values (:id, :operation, :notice, :force, :version, :geometry, :radius, :from, :until,
                            :times::timestamptz[], :slack, :floor, :ceiling, :kind, :label, :remark, :area,
                            :wordingFrom, :wordingUntil, :words, :origin, :agreed)""")
                .param("id", content.id())
                .param("operation", notice.operation().value())
                .param("notice", notice.id())
                .param("force", notice.force().value())
                .param("version", notice.version())
                .param("geometry", Values.geometry(extent.geometry()))
                .param("radius", extent.radiusMetres())
                .param("from", Values.time(extent.from()))
                .param("until", Values.time(extent.until().orElseThrow()))
                .param("times", extent.times().stream().map(Instant::toString).toArray(String[]::new))
                .param("slack", extent.slack().toMillis() / 1000.0)
                .param("floor", extent.altitude().map(AltitudeBand::floorMetres).orElse(null))
                .param(
                        "ceiling",
                        extent.altitude().map(AltitudeBand::ceilingMetres).orElse(null))
                .param("kind", content.kind().orElse(null))
                .param("label", content.label())
                .param("remark", content.remark())
                .param("area", Values.geometry(wording.area()))
                .param("wordingFrom", Values.time(wording.from()))
                .param("wordingUntil", Values.time(wording.until()))
                .param("words", wording.words().orElse(null))
                .param("origin", wording.origin().name())
                .param("agreed", wording.agreed())
                .update();
    }

    /** One notice that {@code reach} allows. */
    public Optional<Notice> find(ReadPolicy.Reach reach, OperationId operation, ShortId shortId) {
        return jdbc.sql(SELECT + "where n.operation_id = :operation and n.short_id = :short and "
                        + reach.on("n.force_id"))
                .param("operation", operation.value())
                .param("short", shortId.toString())
                .param("reach_all", reach.everything())
                .param("reach_owner", reach.ownerText())
                .query((row, _) -> NoticeReading.notice(row))
                .optional();
    }

    /** One notice, for the server itself. */
    public Optional<Notice> find(UUID id) {
        return jdbc.sql(SELECT + "where n.id = :id")
                .param("id", id)
                .query((row, _) -> NoticeReading.notice(row))
                .optional();
    }

    /** Every live notice of an operation, for the server itself. */
    public List<Notice> live(OperationId operation) {
        return jdbc.sql(SELECT + "where n.operation_id = :operation and n.state = 'LIVE'")
                .param("operation", operation.value())
                .query((row, _) -> NoticeReading.notice(row))
                .list();
    }

    /** Notices that {@code reach} allows, one page. */
    public List<Notice> list(ReadPolicy.Reach reach, OperationId operation, Query query, int limit, int offset) {
        return jdbc.sql(SELECT + where(reach) + " order by " + order(query)
                        + ", n.short_id limit :limit offset :offset")
                .params(filter(reach, operation, query))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> NoticeReading.notice(row))
                .list();
    }

    /** How many such notices there are. */
    public int count(ReadPolicy.Reach reach, OperationId operation, Query query) {
        return jdbc.sql("select count(*) from deconfliction.activity_notice n"
                        + " left join deconfliction.notice_content c on c.id = n.content_id " + where(reach))
                .params(filter(reach, operation, query))
                .query(Integer.class)
                .single();
    }

    private static String where(ReadPolicy.Reach reach) {
        return "where n.operation_id = :operation and " + reach.on("n.force_id")
                + " and (:state::text is null or n.state = :state)"
                + " and (:force::uuid is null or n.force_id = :force::uuid)"
                + " and (:text::text is null or n.short_id ilike :text or c.label ilike :text)";
    }

    private static Map<String, Object> filter(ReadPolicy.Reach reach, OperationId operation, Query query) {
        var values = new HashMap<String, Object>();
        values.put("operation", operation.value());
        values.put("reach_all", reach.everything());
        values.put("reach_owner", reach.ownerText());
        values.put("state", query.state().map(Enum::name).orElse(null));
        values.put("force", query.force().map(ForceId::toString).orElse(null));
        values.put("text", Matching.anywhere(query.text()));
        return values;
    }

    private static String order(Query query) {
        String column =
                switch (query.sort()) {
                    case "id" -> "n.short_id";
                    case "until" -> "n.ends_at";
                    case "changed" -> "n.changed_at";
                    case "state" -> "n.state";
                    default -> "n.starts_at";
                };
        return column + (query.down() ? " desc" : "");
    }

    /** Notices whose end has come, still live; for the clock's job. */
    public List<Notice> over(OperationId operation, Instant now) {
        return jdbc.sql(SELECT + "where n.operation_id = :operation and n.state = 'LIVE' and n.ends_at <= :now")
                .param("operation", operation.value())
                .param("now", Values.time(now))
                .query((row, _) -> NoticeReading.notice(row))
                .list();
    }

    /** Notices that ended (or were withdrawn and would have ended) before {@code end} and still have contents. */
    public List<Notice> toPurge(OperationId operation, Instant end) {
        return jdbc.sql(SELECT + """
                        where n.operation_id = :operation and n.state in ('ENDED', 'WITHDRAWN')
                          and (case n.state when 'WITHDRAWN' then n.changed_at else n.ends_at end) <= :end
                        order by n.ends_at limit 200""")
                .param("operation", operation.value())
                .param("end", Values.time(end))
                .query((row, _) -> NoticeReading.notice(row))
                .list();
    }

    /** Ids of all contents of one notice, oldest first. */
    public List<UUID> contents(UUID notice) {
        return jdbc.sql("select id from deconfliction.notice_content where notice_id = :notice order by version")
                .param("notice", notice)
                .query(UUID.class)
                .list();
    }

    /** Destroys all contents of one notice. */
    public void deleteContents(UUID notice) {
        jdbc.sql("delete from deconfliction.notice_content where notice_id = :notice")
                .param("notice", notice)
                .update();
    }

    /** Whether a short id is taken. */
    public boolean taken(OperationId operation, ShortId shortId) {
        return jdbc.sql("""
                        select exists (select from deconfliction.activity_notice
                            where operation_id = :operation and short_id = :short)""")
                .param("operation", operation.value())
                .param("short", shortId.toString())
                .query(Boolean.class)
                .single();
    }

    /** Notices posted or changed since, not withdrawn, whose contents still stand; for the server itself. */
    public List<Notice> recent(OperationId operation, Instant since) {
        return jdbc.sql(SELECT + """
                        where n.operation_id = :operation and n.state in ('LIVE', 'ENDED') and n.changed_at >= :since
                          and c.id is not null""")
                .param("operation", operation.value())
                .param("since", Values.time(since))
                .query((row, _) -> NoticeReading.notice(row))
                .list();
    }
}
