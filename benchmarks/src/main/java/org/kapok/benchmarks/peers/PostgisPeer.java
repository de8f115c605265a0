package org.kapok.benchmarks.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kapok.engine.Item;

/**
 * The question as PostGIS can be asked it: which legs and sites lie within the sum of the buffers of a leg of the
 * movement, in periods that meet. Where two things are on their legs at what time it cannot say, so its answer holds
 * some pairs more.
 */
public final class PostgisPeer {
    private static final Pattern TIME = Pattern.compile("\"Execution Time\": ([0-9.]+)");

    /** The nanoseconds for which the process has been running come first. */
    private static final String RUNNING = "select trim(pg_read_file('/proc/self/schedstat', 0, 100), E'\\n')";

    private final Cluster cluster;

    /** Asks a running cluster. */
    public PostgisPeer(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Loads and indexes what is asked and what asks; what was there before goes. */
    public void load(List<Item> items, List<Item> questions) {
        cluster.ask("drop table if exists item, question;"
                + "create unlogged table item (number int, place geography(Geometry, 4326), period tstzrange);"
                + "create unlogged table question (number int, place geography(Geometry, 4326), period tstzrange)");
        cluster.copy("copy item from stdin", out -> write(items, out));
        cluster.copy("copy question from stdin", out -> write(questions, out));
        cluster.ask("create index on item using gist (place, period)");
        cluster.ask("vacuum analyze item");
        cluster.ask("vacuum analyze question");
    }

    private static void write(List<Item> items, Appendable out) throws IOException {
        for (int i = 0; i < items.size(); i++) {
            for (Legs leg : Legs.of(items.get(i))) {
                out.append(i + "\tSRID=4326;" + leg.wkt() + "\t" + leg.period() + "\n");
            }
        }
    }

    private static String join(double withinM, String columns) {
        return "select " + columns + " from (select distinct number from question) movement cross join lateral ("
                + "select distinct item.number from question leg join item on item.period && leg.period"
                + " and st_dwithin(item.place, leg.place, " + withinM + ")"
                + " where leg.number = movement.number) hit";
    }

    /**
     * How long all questions took in one lateral join.
     *
     * @param milliseconds as the database times itself
     * @param cpuMilliseconds that its process was running
     */
    public record Cost(double milliseconds, double cpuMilliseconds) {
        Cost orBetter(Cost other) {
            return new Cost(
                    Math.min(milliseconds, other.milliseconds), Math.min(cpuMilliseconds, other.cpuMilliseconds));
        }
    }

    /** The best of some runs, each after one that warms the process up. */
    public Cost cost(double withinM, int runs) {
        return IntStream.range(0, runs)
                .mapToObj(run -> cost(withinM))
                .reduce(Cost::orBetter)
                .orElseThrow();
    }

    private Cost cost(double withinM) {
        String explain = "explain (analyze, timing off, format json) " + join(withinM, "count(*)");
        String said = cluster.ask(RUNNING, explain, RUNNING);
        Matcher time = TIME.matcher(said);
        if (!time.find()) {
            throw new IllegalStateException("PostgreSQL did not say how long it took");
        }
        List<String> lines = said.lines().toList();
        double cpu = (nanos(lines.getLast()) - nanos(lines.getFirst())) / 1e6;
        return new Cost(Double.parseDouble(time.group(1)), cpu);
    }

    private static double nanos(String schedstat) {
        return Double.parseDouble(schedstat.substring(0, schedstat.indexOf(' ')));
    }

    /** For each question the numbers of the items that PostGIS finds, in increasing order. */
    public List<TreeSet<Integer>> answers(double withinM, int questions) {
        List<TreeSet<Integer>> answers = new ArrayList<>();
        IntStream.range(0, questions).forEach(i -> answers.add(new TreeSet<>()));
        cluster.ask(join(withinM, "movement.number, hit.number")).lines().forEach(line -> {
            int bar = line.indexOf('|');
            answers.get(Integer.parseInt(line.substring(0, bar))).add(Integer.parseInt(line.substring(bar + 1)));
        });
        return answers;
    }
}
