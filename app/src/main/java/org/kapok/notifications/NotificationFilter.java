package org.kapok.notifications;

import java.util.HashMap;

/** Turns a list's filters into a condition. */
final class NotificationFilter {

    private NotificationFilter() {}

    static ReadPolicy.Condition of(NotificationQuery query, ReadPolicy.Condition may) {
        var sql = new StringBuilder(may.sql()).append(" and purged_at is null");
        var parameters = new HashMap<String, Object>(may.parameters());
        if (query.openOnly()) {
            sql.append(" and life in ('PLANNED', 'ACTIVE')");
        }
        if (!query.text().isBlank()) {
            sql.append(
                    " and position(lower(:text) in lower(short_id || ' ' || name || ' ' || place_from || ' ' || place_to)) > 0");
            parameters.put("text", query.text().strip());
        }
        if (!query.code().isEmpty()) {
            sql.append(" and exists (select from notifications.version v where v.notification_id = n.id"
                    + " and v.number = n.version and :code in (v.content->>'function', v.content->>'purpose'))");
            parameters.put("code", query.code());
        }
        query.kind().ifPresent(kind -> {
            sql.append(" and kind = :kind");
            parameters.put("kind", kind.name());
        });
        query.stage().ifPresent(stage -> {
            sql.append(" and stage = :stage");
            parameters.put("stage", stage.name());
        });
        query.organisation().ifPresent(organisation -> {
            sql.append(" and organisation_id = :organisation");
            parameters.put("organisation", organisation.value());
        });
        query.told().ifPresent(force -> {
            sql.append(" and exists (select from notifications.release r where r.notification_id = n.id"
                    + " and r.force_id = :told and r.state = 'CURRENT')");
            parameters.put("told", force.value());
        });
        query.from().ifPresent(from -> {
            sql.append(" and (ends_at is null or ends_at > :from)");
            parameters.put("from", Columns.utc(from));
        });
        query.until().ifPresent(until -> {
            sql.append(" and starts_at < :until");
            parameters.put("until", Columns.utc(until));
        });
        return new ReadPolicy.Condition(sql.toString(), parameters);
    }

    static String order(NotificationQuery.Order order) {
        return switch (order) {
            case START -> "starts_at, id";
            case NEWEST -> "submitted_at desc, id";
            case NAME -> "lower(name), id";
        };
    }
}
