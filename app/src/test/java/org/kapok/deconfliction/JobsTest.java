package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The scheduler's executors end with it, so that a context that paused could not go on. */
@KapokTest
class JobsTest {

    @Autowired
    Jobs jobs;

    @Test
    void goOnAfterAPause() {
        jobs.stop();
        assertThat(jobs.isRunning()).isFalse();

        jobs.start();

        assertThat(jobs.isRunning()).isTrue();
    }
}
