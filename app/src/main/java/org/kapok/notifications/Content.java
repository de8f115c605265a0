package org.kapok.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What one version of a notification says. Immutable once submitted. */
public sealed interface Content permits Site, Movement {

    /** What people call it. */
    String name();

    /** Why it cannot keep the usual lead time; empty for a routine one. */
    String urgencyReason();

    /** How much time there is. */
    Urgency urgency();

    /** Whom to call. */
    Reach reach();

    /** What was said beyond the essential, by field; no empty texts. */
    Map<NotificationField, String> more();

    /** When it begins. */
    Instant startsAt();

    /** When it ends; empty for a site until further notice. */
    Optional<Instant> endsAt();

    /** Where it begins. */
    Place start();

    /** Where it ends; the same place for a site. */
    Place end();

    /** A site or a movement. */
    default Kind kind() {
        return switch (this) {
            case Site _ -> Kind.SITE;
            case Movement _ -> Kind.MOVEMENT;
        };
    }
}
