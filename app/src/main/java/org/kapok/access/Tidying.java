package org.kapok.access;

import org.kapok.access.secrets.Throttle;
import org.kapok.access.signin.Sessions;
import org.springframework.stereotype.Service;

/** Removes what access needs no more: sessions that ended, failed attempts too old to count. */
@Service
public class Tidying {

    private final Sessions sessions;
    private final Throttle throttle;

    Tidying(Sessions sessions, Throttle throttle) {
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** Removes all of it, in every operation; answers how many rows. */
    public int tidy() {
        return sessions.removeEnded() + throttle.forgetOld();
    }
}
