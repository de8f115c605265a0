package org.kapok.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A single shot of everything: asserts answers, never times. */
class DryRunTest {
    private static final Plan DRY = new Plan(List.of(300, 900), 20, 0, 1, 1, 900, 10_000, 400, 50);

    @Test
    void everyBenchmarkOfInnerPiecesRuns() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include("org\\.kapok\\..*Bench\\..*")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(5))
                        .param("size", "200")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        assertThat(results).hasSize(10);
        assertThat(results).extracting(RunResult::getPrimaryResult).isNotNull();
    }

    @Test
    void theTableHasEveryFigureAndTheAnswersAreEqual(@TempDir Path folder) throws Exception {
        Report report = new Bench(DRY, Optional.empty()).run();
        assertThat(report.differences()).isEmpty();
        assertThat(report.table()).contains("answers equal: yes", "engine_p99_us", "jts_p99_us", "growth_exponent");
        Path file = folder.resolve("bench.json");
        report.write(file);
        assertThat(Files.readString(file))
                .contains("\"answers_equal\" : true", "\"limit_ratio\"", "\"hits_per_query\"", "\"bytes_per_site\"");
    }

    @Test
    void aPlotHasALineForEachThatWasMeasured() {
        Figures small = new Figures(1000).put("engine_mean_us", 2).put("jts_mean_us", 10);
        Figures large = new Figures(10_000).put("engine_mean_us", 5).put("jts_mean_us", 90);
        String svg = new Plot(List.of(small, large)).svg();
        assertThat(svg).contains("<svg", "engine", "JTS").doesNotContain("PostGIS", "NaN");
        assertThat(svg.split("<polyline", -1)).hasSize(3);
    }

    @Test
    void theGrowthExponentOfALineIsOne() {
        List<Figures> sizes = List.of(
                new Figures(100).put("engine_mean_us", 7),
                new Figures(1000).put("engine_mean_us", 70),
                new Figures(10_000).put("engine_mean_us", 700));
        assertThat(Bench.growth(sizes)).isEqualTo(1.0);
    }
}
