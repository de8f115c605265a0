package org.kapok.engine;

import java.util.Optional;

/** An item made ready to be asked about many of the other side; safe for several threads. */
public final class Prepared {
    private final Body body;

    Prepared(Body body) {
        this.body = body;
    }

    /** The encounter of this notification with an activity, if they come too close. */
    public Optional<Encounter> with(Item activity) {
        return Meeting.encounter(body, Body.of(activity));
    }

    /** Whether the two come too close; either may be the notification. */
    public boolean tooClose(Prepared other) {
        return Meeting.tooClose(body, other.body);
    }
}
