package org.kapok.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.kapok.access.Enlistment;
import org.kapok.geo.Atlases;
import org.kapok.notifications.Clockwork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The sample operations of this store: founded on the first start, brought up to now on each later one. */
@Component
@ConditionalOnProperty("kapok.demo")
class Sample {

    /** Before the first thing that is told of a fresh sample: sites were released three months ago. */
    private static final Duration FOUNDED_BEFORE = Duration.ofDays(100);

    private final Founder founder;
    private final Enlistment enlistment;
    private final Atlases atlases;
    private final Memory memory;
    private final Storyteller storyteller;
    private final Clockwork clockwork;
    private final Clock clock;
    private final long seed;
    private final ConcurrentHashMap<String, Company> companies = new ConcurrentHashMap<>();

    Sample(
            Founder founder,
            Enlistment enlistment,
            Atlases atlases,
            Memory memory,
            Storyteller storyteller,
            Clockwork clockwork,
            Clock clock,
            @Value("${kapok.demo.seed:7}") long seed) {
        this.founder = founder;
        this.enlistment = enlistment;
        this.atlases = atlases;
        this.memory = memory;
        this.storyteller = storyteller;
        this.clockwork = clockwork;
        this.clock = clock;
        this.seed = seed;
    }

    /** Brings one sample operation up to now; answers how many steps were told. */
    int bringUpToNow(Cast cast) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Company company = companies.computeIfAbsent(cast.country(), _ -> founded(cast, now));
        var told = memory.told(company.operation());
        Instant began = memory.began(company.operation()).orElse(now);
        var story = new Story(
                company,
                new Terrain(atlases.of(company.operation().id())),
                Routes.of(cast.country()),
                began,
                now,
                told,
                seed);
        List<Step> steps = story.steps();
        memory.begin(company.operation(), began);
        int count = storyteller.tell(company, steps, story.isFresh());
        clockwork.advance(company.operation());
        return count;
    }

    private Company founded(Cast cast, Instant now) {
        Supplier<String> hash = new Supplier<>() {
            private final List<String> made = new ArrayList<>();

            @Override
            public String get() {
                if (made.isEmpty()) {
                    made.add(enlistment.hash(SampleAccount.PASSWORD));
                }
                return made.getFirst();
            }
        };
        if (founder.knows(cast)) {
            return founder.found(cast, hash);
        }
        var founded = new ArrayList<Company>();
        StoryClock.at(now.minus(FOUNDED_BEFORE), () -> founded.add(founder.found(cast, hash)));
        return founded.getFirst();
    }
}
