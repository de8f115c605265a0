package org.kapok.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs commands of the system, as another user where the superuser must not. */
final class Commands {
    private static final long PATIENCE_MINUTES = 15;

    private Commands() {}

    /** Writes what the command reads. */
    interface Feed {
        void to(Appendable out) throws IOException;
    }

    static boolean superuser() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The words to run a command as postgres when we are root, who may not run a database. */
    static List<String> asPostgres(List<String> command) {
        List<String> words = new ArrayList<>();
        if (superuser()) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.addAll(command);
        return words;
    }

    static String run(List<String> command) {
        return run(command, null);
    }

    /** What the command said; a command that fails is an exception with what it said. */
    static String run(List<String> command, @Nullable Feed feed) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new java.io.File("/"))
                    .redirectErrorStream(true)
                    .start();
            Thread feeder = Thread.ofVirtual().start(() -> feed(process, feed));
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            feeder.join();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", command) + ": " + said.strip());
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.getFirst(), e);
        }
    }

    private static void feed(Process process, @Nullable Feed feed) {
        try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
            if (feed != null) {
                feed.to(out);
            }
        } catch (IOException e) {
            process.destroy();
        }
    }
}
