package org.kapok.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kapok.benchmarks.peers.Cluster;
import org.kapok.benchmarks.peers.JtsPeer;
import org.kapok.benchmarks.peers.PostgisPeer;
import org.kapok.engine.HandedOver;
import org.kapok.engine.Item;
import org.kapok.engine.Proximity;
import org.kapok.engine.Side;
import org.kapok.engine.SpaceTimeIndex;

/** One number of live items: engine, limit and peers, on both sides. */
final class SizeBench {
    private final int size;
    private final Plan plan;
    private final @Nullable Cluster cluster;
    private final Consumer<String> progress;

    private @Nullable Samples engine;
    private @Nullable Samples limit;
    private @Nullable Samples rows;
    private @Nullable Samples jts;
    private double postgisMs;
    private double postgisCpuMs;
    private long postgisHits;
    private int compared;
    private final StringBuilder differences = new StringBuilder();

    SizeBench(int size, Plan plan, Optional<Cluster> cluster, Consumer<String> progress) {
        this.size = size;
        this.plan = plan;
        this.cluster = cluster.orElse(null);
        this.progress = progress;
    }

    /** Runs everything; what differs between the answers is in {@link #differences}. */
    Figures run() {
        for (Side side : Side.values()) {
            Scene scene = Scene.of(side, size, plan.questions());
            SpaceTimeIndex index = new SpaceTimeIndex(side);
            index.addAll(scene.items());
            progress.accept(size + " " + side + ": engine");
            Answers answers = new Answers(scene, index);
            engine(scene, index);
            limit(scene, answers);
            progress.accept(size + " " + side + ": peers");
            if (size <= plan.largestOfJts()) {
                jts(scene);
            }
            if (cluster != null && size >= plan.smallestOfPostgis()) {
                postgis(new PostgisPeer(cluster), scene, answers);
            }
            progress.accept(size + " " + side + ": brute force");
            bruteForce(scene, answers);
            compared += answers.compared();
            differences.append(answers.differences());
        }
        return figures();
    }

    private void engine(Scene scene, SpaceTimeIndex index) {
        List<Item> questions = scene.questions();
        engine = and(
                engine,
                Samples.best(
                        questions.size(), i -> index.query(questions.get(i)).size(), plan.warmUp()));
        rows = and(
                rows,
                Samples.best(
                        Math.min(questions.size(), 50),
                        i -> index.rows(questions.get(i)).size(),
                        0));
    }

    private void limit(Scene scene, Answers answers) {
        List<Item> questions = scene.questions();
        List<HandedOver> oracle = IntStream.range(0, questions.size())
                .mapToObj(q -> new HandedOver(
                        questions.get(q),
                        answers.engine(q).stream().map(scene.items()::get).toList()))
                .toList();
        limit = and(
                limit, Samples.best(questions.size(), q -> oracle.get(q).ask().size(), plan.warmUp()));
    }

    private void jts(Scene scene) {
        JtsPeer peer = new JtsPeer(scene.items(), Scene.withinM());
        List<Item> questions = scene.questions();
        int asked = Math.min(questions.size(), plan.questionsOfJts());
        jts = and(jts, Samples.best(asked, i -> peer.hits(questions.get(i)), 0));
    }

    private void postgis(PostgisPeer peer, Scene scene, Answers answers) {
        peer.load(scene.items(), scene.questions());
        PostgisPeer.Cost cost = peer.cost(Scene.withinM(), plan.postgisRuns());
        postgisMs += cost.milliseconds();
        postgisCpuMs += cost.cpuMilliseconds();
        var theirs = peer.answers(Scene.withinM(), scene.questions().size());
        postgisHits += theirs.stream().mapToInt(java.util.Set::size).sum();
        answers.postgis(theirs);
    }

    private void bruteForce(Scene scene, Answers answers) {
        int questions = (int) Math.min(scene.questions().size(), plan.bruteForcePairs() / size);
        if (questions > 0) {
            answers.bruteForce(scene.items().stream().map(Proximity::prepare).toList(), questions);
        }
    }

    private static Samples and(@Nullable Samples before, Samples now) {
        return before == null ? now : before.and(now);
    }

    private Figures figures() {
        Figures figures = new Figures(size);
        int questions = 2 * plan.questions();
        if (engine != null && limit != null && rows != null) {
            figures.put("hits_per_query", engine.hitsEach())
                    .put("engine_mean_us", engine.meanUs())
                    .put("engine_cpu_mean_us", engine.cpuMeanUs())
                    .put("engine_p50_us", engine.p50Us())
                    .put("engine_p99_us", engine.p99Us())
                    .put("limit_mean_us", limit.meanUs())
                    .put("limit_ratio", engine.meanUs() / limit.meanUs())
                    .put("limit_cpu_ratio", engine.cpuMeanUs() / limit.cpuMeanUs())
                    .put("rows_mean_us", rows.meanUs());
        }
        if (jts != null) {
            figures.put("jts_mean_us", jts.meanUs())
                    .put("jts_p50_us", jts.p50Us())
                    .put("jts_p99_us", jts.p99Us());
        }
        if (postgisMs > 0 && engine != null) {
            double mean = postgisMs * 1000 / questions;
            figures.put("postgis_geography_mean_us", mean)
                    .put("postgis_hits_per_query", (double) postgisHits / questions)
                    .put("ratio", mean / engine.meanUs())
                    .put("postgis_cpu_mean_us", postgisCpuMs * 1000 / questions)
                    .put("cpu_ratio", postgisCpuMs * 1000 / questions / engine.cpuMeanUs());
        }
        return figures.put("pairs_compared", compared);
    }

    String differences() {
        return differences.toString();
    }
}
