package org.kapok.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.benchmarks.peers.Cluster;

/** The whole run: every size with its peers, then what does not depend on a peer. */
final class Bench {
    private final Plan plan;
    private final long start = System.nanoTime();

    Bench(Plan plan) {
        this.plan = plan;
    }

    Report run() {
        Optional<String> missing = Cluster.missing();
        missing.ifPresent(System.err::println);
        Optional<Cluster> cluster = missing.isPresent() ? Optional.empty() : Optional.of(Cluster.start());
        List<Figures> sizes = new ArrayList<>();
        StringBuilder differences = new StringBuilder();
        try {
            for (int size : plan.sizes()) {
                SizeBench bench = new SizeBench(size, plan, cluster, this::progress);
                sizes.add(bench.run());
                differences.append(bench.differences());
            }
        } finally {
            cluster.ifPresent(Cluster::close);
        }
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("seconds", (System.nanoTime() - start) / 100_000_000 / 10.0);
        return new Report(sizes, other, differences.toString(), missing.orElse(""));
    }

    private void progress(String what) {
        System.err.printf("%5.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}
