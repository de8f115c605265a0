package org.kapok.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's programs. They refuse the user id 0; under root they run in a user namespace of their own, where
 * the same account has another number, so that the files stay root's.
 */
final class Programs {

    private final List<String> prefix;

    private Programs(List<String> prefix) {
        this.prefix = prefix;
    }

    static Programs forThisAccount() throws IOException {
        if (!isRoot()) {
            return new Programs(List.of());
        }
        List<String> namespace = List.of("unshare", "--user");
        if (new Programs(namespace).run(List.of("true")).code() != 0) {
            throw new StoreException("database.root_without_namespace");
        }
        return new Programs(namespace);
    }

    /** Runs to the end; what the program says is returned, not shown. */
    Result run(List<String> command) throws IOException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).redirectErrorStream(true);
        clean(builder.environment());
        Path said = Files.createTempFile("kapok-postgres", ".out");
        try {
            // A file and not a pipe: the postmaster inherits the stream and would keep a pipe open for ever.
            Process process = builder.redirectOutput(said.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            int code = process.waitFor();
            return new Result(
                    code, Files.readString(said, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " was running", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }

    private static boolean isRoot() throws IOException {
        Path probe = Files.createTempFile("kapok", ".uid");
        try {
            return Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }

    /** The exit code of a program and what it said. */
    record Result(int code, String said) {}
}
