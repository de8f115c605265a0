package org.kapok.access.signin;

import org.kapok.access.Tidying;
import org.kapok.access.secrets.Throttle;
import org.springframework.stereotype.Service;

@Service
class EndedSessions implements Tidying {

    private final Sessions sessions;
    private final Throttle throttle;

    EndedSessions(Sessions sessions, Throttle throttle) {
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @Override
    public int tidy() {
        return sessions.removeEnded() + throttle.forgetOld();
    }
}
