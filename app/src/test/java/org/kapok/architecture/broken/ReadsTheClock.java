package org.kapok.architecture.broken;

import java.time.Instant;

class ReadsTheClock {

    Instant when() {
        return Instant.now();
    }
}
