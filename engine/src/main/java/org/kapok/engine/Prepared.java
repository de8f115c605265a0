package org.kapok.engine;

import java.util.Optional;

/** A notification made ready to be asked about many activities; safe for several threads. */
public final class Prepared {
    private final Body notification;

    Prepared(Body notification) {
        this.notification = notification;
    }

    /** The encounter with an activity, if they come too close. */
    public Optional<Encounter> with(Item activity) {
        return Meeting.encounter(notification, Body.of(activity));
    }
}
