package org.kapok.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** True time of the app under test: the machine's, moved ahead by as much as tests asked. Put it back after the test. */
@Component
@Primary
public class MutableClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    private final Clock machine = Clock.systemUTC();

    /** The clock of every app in this JVM: all instances move together. */
    public static MutableClock shared() {
        return new MutableClock();
    }

    /** Moves true time ahead (or back, if negative). */
    public void advance(Duration by) {
        AHEAD.updateAndGet(now -> now.plus(by));
    }

    /** Follows the machine's clock again. */
    public void reset() {
        AHEAD.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(AHEAD.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
