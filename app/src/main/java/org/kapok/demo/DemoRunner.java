package org.kapok.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kapok.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** DEM-3: fills the sample before the server says that it is there, and keeps it up to now while it runs. */
@Component
@ConditionalOnProperty("kapok.demo")
class DemoRunner implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);
    private static final int MINUTES = 5;

    private final Sample sample;
    private final boolean jobs;
    private final PrintStream progress = System.err;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-renewal").daemon().factory());

    DemoRunner(Sample sample, @Value("${kapok.jobs:true}") boolean jobs) {
        this.sample = sample;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException, ExecutionException {
        boolean french = Language.of(Locale.getDefault()) == Language.FR;
        progress.println(french ? "Préparation des opérations d'exemple ..." : "Preparing the sample operations ...");
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> told = new ArrayList<>();
            Casts.ALL.forEach(cast -> told.add(each.submit(() -> sample.bringUpToNow(cast))));
            for (var one : told) {
                one.get();
            }
        }
        if (jobs) {
            timer.scheduleWithFixedDelay(this::renew, MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    private void renew() {
        for (Cast cast : Casts.ALL) {
            try {
                sample.bringUpToNow(cast);
            } catch (RuntimeException failed) {
                LOG.warn("The sample operation {} could not be brought up to now", cast.country(), failed);
            }
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
