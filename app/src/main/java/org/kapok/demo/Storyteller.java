package org.kapok.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.shared.ShortId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** DEM-4: tells those steps of the story whose time has come, each once, in the order of time. */
@Component
@ConditionalOnProperty("kapok.demo")
class Storyteller {

    private static final Logger LOG = LoggerFactory.getLogger(Storyteller.class);

    /** Steps claimed in one transaction; what a killed process leaves untold is not more than this. */
    private static final int CLAIMED_AT_ONCE = 25;

    private final Commands commands;
    private final Memory memory;
    private final Clock clock;
    private final Set<String> failures = ConcurrentHashMap.newKeySet();

    Storyteller(Commands commands, Memory memory, Clock clock) {
        this.commands = commands;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Tells what is due.
     *
     * @param backdated whether each step happens at its own time (a fresh sample) or now
     * @return how many steps were told
     */
    int tell(Company company, List<Step> story, boolean backdated) {
        Set<String> told = memory.told(company.operation());
        Instant now = clock.instant();
        List<Step> due = story.stream()
                .filter(step -> !step.at().isAfter(now) && !told.contains(step.key()))
                .sorted(Comparator.comparing(Step::at))
                .toList();
        Map<String, ShortId> ids = new HashMap<>(memory.ids(company.operation()));
        var kept = new HashSet<>(ids.keySet());
        int count = 0;
        for (int start = 0; start < due.size(); start += CLAIMED_AT_ONCE) {
            var batch = due.subList(start, Math.min(due.size(), start + CLAIMED_AT_ONCE));
            Set<String> claimed = memory.claim(company.operation(), batch, Map.of());
            for (Step step : batch) {
                if (claimed.contains(step.key())) {
                    tell(company, step, ids, backdated);
                    count++;
                }
            }
            var fresh = new HashMap<>(ids);
            fresh.keySet().removeAll(kept);
            memory.claim(company.operation(), List.of(), fresh);
            kept.addAll(fresh.keySet());
        }
        return count;
    }

    private void tell(Company company, Step step, Map<String, ShortId> ids, boolean backdated) {
        Instant at = backdated ? step.at() : clock.instant();
        try {
            StoryClock.at(at, () -> step.deed().by(new Deeds(commands, company, ids, at)));
        } catch (RuntimeException refused) {
            // Whoever plays with the sample changes it; then the rest of that item's story no longer fits.
            LOG.debug("sample {}: {} was not told: {}", company.operation().code(), step.key(), refused.toString());
            failures.add(company.operation().code() + " " + step.key() + ": " + refused);
        }
    }

    /** Steps that the modules refused. */
    Set<String> failures() {
        return Set.copyOf(failures);
    }
}
