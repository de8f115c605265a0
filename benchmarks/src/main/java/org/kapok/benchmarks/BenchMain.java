package org.kapok.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kapok.benchmarks.peers.Cluster;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kapok bench}: exit code 0 if all answers were equal, 1 if not, 2 for wrong usage. */
@Command(name = "kapok bench", mixinStandardHelpOptions = true)
public final class BenchMain implements Callable<Integer> {
    @Option(names = "--quick", description = "10,000 and 100,000 live items only")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "the same as data")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--plot", paramLabel = "FILE", description = "the means as an SVG picture")
    private Optional<Path> plot = Optional.empty();

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchMain()).execute(args));
    }

    @Override
    public Integer call() {
        Optional<String> missing = Cluster.missing();
        missing.ifPresent(System.err::println);
        Report report;
        try (Cluster cluster = missing.isPresent() ? null : Cluster.start()) {
            report = new Bench(quick ? Plan.quick() : Plan.whole(), Optional.ofNullable(cluster)).run();
        }
        System.out.print(report.table());
        missing.ifPresent(System.out::println);
        json.ifPresent(report::write);
        plot.ifPresent(file -> write(file, new Plot(report.sizes()).svg()));
        return report.answersEqual() ? 0 : 1;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
