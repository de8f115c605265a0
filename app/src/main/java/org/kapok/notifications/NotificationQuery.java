package org.kapok.notifications;

import java.time.Instant;
import java.util.Optional;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;

/**
 * Which notifications a list shows.
 *
 * @param text part of a name, place or short id; empty for any
 * @param code only those whose latest version has this function or purpose; empty for any
 * @param openOnly without those that closed
 * @param from only those that end after this
 * @param until only those that start before this
 * @param told only those of which this force has a current release
 * @param offset rows before this page
 * @param limit rows of this page, 1..500
 */
public record NotificationQuery(
        String text,
        String code,
        Optional<Kind> kind,
        Optional<Stage> stage,
        boolean openOnly,
        Optional<OrganisationId> organisation,
        Optional<ForceId> told,
        Optional<Instant> from,
        Optional<Instant> until,
        Order order,
        int offset,
        int limit) {

    /** In which order. */
    public enum Order {
        START,
        NEWEST,
        NAME
    }

    public NotificationQuery {
        if (offset < 0 || limit < 1 || limit > 500) {
            throw new IllegalArgumentException("a page has 1 to 500 rows");
        }
    }

    /** The first open ones, soonest first. */
    public static NotificationQuery first(int limit) {
        return new NotificationQuery(
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.START,
                0,
                limit);
    }
}
