package org.kapok.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchMain()).execute(args));
    }

    @Override
    public Integer call() {
        Report report = new Bench(quick ? Plan.quick() : Plan.whole()).run();
        System.out.print(report.table());
        json.ifPresent(report::write);
        return report.answersEqual() ? 0 : 1;
    }
}
