package org.kapok.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A PostgreSQL with PostGIS of its own for one run: in a temporary folder, on a Unix socket only, ended and removed
 * afterwards. Settings favour it: data in memory, nothing written through, no compiling of short queries.
 */
public final class Cluster implements AutoCloseable {
    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");
    private static final Path POSTGIS = Path.of("/usr/share/postgresql/15/extension/postgis.control");
    private static final String PACKAGE = "postgresql-15-postgis-3";
    private static final String SETTINGS =
            "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
                    + " -c shared_buffers=1GB -c maintenance_work_mem=512MB -c work_mem=64MB -c max_wal_size=8GB"
                    + " -c jit=off -c max_parallel_workers_per_gather=0 -c autovacuum=off";

    private final Path folder;

    private Cluster(Path folder) {
        this.folder = folder;
    }

    /** Installs PostGIS where that is allowed; says why not where it is not. */
    public static Optional<String> missing() {
        if (Files.exists(POSTGIS) && Files.isExecutable(BIN.resolve("initdb"))) {
            return Optional.empty();
        }
        if (!Commands.superuser() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.of(sentence("skipped.absent"));
        }
        List<String> install = List.of(
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                "-o",
                "Dpkg::Options::=--force-unsafe-io",
                PACKAGE);
        try {
            try {
                Commands.run(install);
            } catch (IllegalStateException stale) {
                Commands.run(List.of("apt-get", "update"));
                Commands.run(install);
            }
            return Optional.empty();
        } catch (IllegalStateException failed) {
            return Optional.of(sentence("skipped.failed"));
        }
    }

    private static String sentence(String key) {
        Locale language = Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        return MessageFormat.format(
                ResourceBundle.getBundle("org.kapok.benchmarks.bench", language).getString(key), PACKAGE);
    }

    /** Makes and starts a cluster. */
    public static Cluster start() {
        try {
            Path folder = Files.createTempDirectory("kapok-bench-");
            Cluster cluster = new Cluster(folder);
            if (Commands.superuser()) {
                Commands.run(List.of("chown", "postgres", folder.toString()));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            String data = folder.resolve("data").toString();
            String initdb = BIN.resolve("initdb").toString();
            Commands.run(Commands.asPostgres(List.of(
                    initdb, "-D", data, "-U", "bench", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")));
            cluster.control("start", "-w", "-l", folder.resolve("log").toString(), "-o", SETTINGS + " -k " + folder);
            cluster.ask("create extension postgis");
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void control(String... words) {
        List<String> command = Stream.concat(
                        Stream.of(
                                BIN.resolve("pg_ctl").toString(),
                                "-D",
                                folder.resolve("data").toString()),
                        Stream.of(words))
                .toList();
        // pg_ctl's child inherits the output; a shell lets go of it
        String quoted =
                String.join(" ", command.stream().map(word -> "'" + word + "'").toList());
        Commands.run(Commands.asPostgres(List.of("sh", "-c", quoted + " >/dev/null 2>&1")));
    }

    /** The rows of some statements in one session, one line each. */
    public String ask(String... sql) {
        return Commands.run(psql(sql));
    }

    void copy(String sql, Commands.Feed feed) {
        Commands.run(psql(sql), feed);
    }

    private List<String> psql(String... sql) {
        List<String> words = new ArrayList<>(List.of(BIN.resolve("psql").toString(), "-h", folder.toString()));
        words.addAll(List.of("-U", "bench", "-d", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"));
        for (String statement : sql) {
            words.addAll(List.of("-c", statement));
        }
        return Commands.asPostgres(words);
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.exists(folder.resolve("data/postmaster.pid"))) {
            try {
                control("stop", "-w", "-m", "immediate");
            } catch (IllegalStateException gone) {
                System.err.println(gone.getMessage());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
