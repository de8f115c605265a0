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

    private final Optional<Cluster> cluster;

    /** Without a cluster PostGIS is left out. */
    Bench(Plan plan, Optional<Cluster> cluster) {
        this.plan = plan;
        this.cluster = cluster;
    }

    Report run() {
        List<Figures> sizes = new ArrayList<>();
        StringBuilder differences = new StringBuilder();
        for (int size : plan.sizes()) {
            SizeBench bench = new SizeBench(size, plan, cluster, this::progress);
            sizes.add(bench.run());
            differences.append(bench.differences());
        }
        Figures alone = new Figures(plan.alone());
        progress("writes, threads, re-check, bytes");
        Writes.measure(plan.alone(), plan.writes(), alone);
        Threads.measure(plan.alone(), alone);
        Recheck.measure(plan.alone(), plan.alone() / 10, alone);
        Bytes.measure(plan.alone(), alone);
        Map<String, Object> other = new LinkedHashMap<>(alone.values());
        other.remove("size");
        other.put("growth_exponent", growth(sizes));
        other.put(
                "pairs_compared",
                sizes.stream().mapToDouble(f -> f.get("pairs_compared")).sum());
        other.put("seconds", (System.nanoTime() - start) / 100_000_000 / 10.0);
        return new Report(sizes, other, differences.toString());
    }

    /** By which power of the number of items the mean of the engine grows: the slope of a line through the logarithms. */
    static double growth(List<Figures> sizes) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Figures figures : sizes) {
            double lx = Math.log(figures.size());
            double ly = Math.log(figures.get("engine_mean_us"));
            x += lx;
            y += ly;
            xx += lx * lx;
            xy += lx * ly;
        }
        int n = sizes.size();
        return Math.round((n * xy - x * y) / (n * xx - x * x) * 100) / 100.0;
    }

    private void progress(String what) {
        System.err.printf("%5.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}
