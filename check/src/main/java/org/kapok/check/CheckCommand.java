package org.kapok.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.kapok.engine.Pair;
import org.kapok.engine.Proximity;
import org.kapok.engine.Side;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command: reads both files, asks, and writes the pairs. */
final class CheckCommand {
    private static final int DONE = 0;
    private static final int PROBLEMS = 1;
    private static final int WRONG_USAGE = 2;

    private final Messages messages;
    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(Messages messages, PrintStream out, PrintStream err) {
        this.messages = messages;
        this.out = out;
        this.err = err;
    }

    /** Runs with the arguments and returns the exit code. */
    int run(String... args) {
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(args);
        } catch (ParameterException e) {
            say(usage(e));
            return WRONG_USAGE;
        } catch (InvalidPathException e) {
            say(messages.say("usage.value", "--notifications, --activities, --output", e.getInput()));
            return WRONG_USAGE;
        }
        if (options.help) {
            line.usage(out);
            return DONE;
        }
        return answer(options);
    }

    private int answer(Options options) {
        CompletableFuture<FeatureFile> reading = CompletableFuture.supplyAsync(
                () -> new CollectionReader(options.activities, Side.ACTIVITY, messages).read());
        FeatureFile notifications = new CollectionReader(options.notifications, Side.NOTIFICATION, messages).read();
        FeatureFile activities = reading.join();
        List<String> errors = Stream.of(notifications, activities)
                .flatMap(file -> file.errors().stream())
                .toList();
        if (!errors.isEmpty()) {
            errors.forEach(this::say);
            return PROBLEMS;
        }
        return write(options, Proximity.among(notifications.items(), activities.items()));
    }

    private int write(Options options, List<Pair> pairs) {
        String text =
                switch (options.format) {
                    case table -> Table.of(pairs);
                    case csv -> Csv.of(pairs);
                    case geojson -> GeoJson.of(pairs);
                };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (options.output == null) {
            out.writeBytes(bytes);
            if (out.checkError()) {
                say(messages.say("output.stdout"));
                return PROBLEMS;
            }
            return DONE;
        }
        try {
            OutputFile.replace(options.output, bytes);
            return DONE;
        } catch (IOException e) {
            say(Lines.single(options.output + ": " + OutputFile.reason(e, messages)));
            return PROBLEMS;
        }
    }

    private String usage(ParameterException e) {
        return Lines.single(
                switch (e) {
                    case MissingParameterException missing
                    when !missing.getMissing().isEmpty() -> missing(missing);
                    case UnmatchedArgumentException unmatched ->
                        messages.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
                    case OverwrittenOptionException twice -> messages.say("usage.twice", name(twice.getOverwritten()));
                    default ->
                        e.getArgSpec() == null
                                ? messages.say("usage.other", String.valueOf(e.getMessage()))
                                : messages.say("usage.value", name(e.getArgSpec()), String.valueOf(e.getValue()));
                });
    }

    private String missing(MissingParameterException e) {
        String names = String.join(
                ", ", e.getMissing().stream().map(CheckCommand::name).toList());
        boolean option = e.getMissing().stream()
                .allMatch(spec -> spec.required()
                        && e.getMessage() != null
                        && e.getMessage().startsWith("Missing required"));
        return messages.say(option ? "usage.missing" : "usage.novalue", names);
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private void say(String line) {
        err.print(line + "\n");
    }
}
