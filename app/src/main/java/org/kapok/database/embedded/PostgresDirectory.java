package org.kapok.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL data directory and the programs that serve it. Not thread-safe: {@link Tenancy#exclusively} guards it.
 */
final class PostgresDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDirectory.class);

    /**
     * Answered writes survive, only this machine reaches it, and there is no socket file that another account could
     * open.
     */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_connections = 100
            shared_buffers = '128MB'
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            jit = off
            """;

    private static final String ACCESS = """
            # Kapok: nobody without a password, nobody from elsewhere.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Shared memory of a postmaster that was killed goes when its last child has noticed. */
    private static final String STILL_DYING = "is still in use";

    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";
    private static final int ATTEMPTS = 60;
    private static final String PATIENCE_SECONDS = "600";

    private final Path folder;
    private final Path directory;
    private final Path log;
    private final PostgresBinaries binaries;
    private final Programs programs;

    PostgresDirectory(Path folder, PostgresBinaries binaries, Programs programs) {
        this.folder = folder;
        this.directory = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.binaries = binaries;
        this.programs = programs;
    }

    Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.of(directory);
    }

    /** Makes the cluster, unless it exists: in a folder beside it, renamed when complete. */
    void initialise(String superuser, String password) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Folders.deleteLeftovers(folder, "postgres.new-");
        Path unfinished = Files.createTempDirectory(folder, "postgres.new-");
        Path passwordFile = Files.createTempFile(
                folder,
                "postgres.new-",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            var command = new ArrayList<>(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--lc-messages=C"));
            command.addAll(binaries.localeOptions());
            var result = programs.run(command);
            if (result.code() != 0) {
                throw new StoreException("database.initialisation_failed", result.said());
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(unfinished.resolve("pg_hba.conf"), ACCESS);
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude = 'kapok.conf'\n", StandardOpenOption.APPEND);
        Files.writeString(unfinished.resolve("kapok.conf"), SETTINGS);
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts the postmaster and waits until it answers.
     *
     * @param wantedPort the port to take if it is free; 0 for any
     * @return its port
     */
    int start(int wantedPort) throws IOException {
        disownStrangers();
        Files.writeString(directory.resolve("kapok.conf"), SETTINGS);
        int port = wantedPort == 0 ? freePort() : wantedPort;
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Files.deleteIfExists(log.resolveSibling("postgres.log.old"));
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("postgres.log.old"));
            }
            var result = programs.run(
                    control("start", "-w", "-t", PATIENCE_SECONDS, "-l", log.toString(), "-o", "-p " + port));
            if (result.code() == 0) {
                return port;
            }
            // A killed run may have begun to start it just before us.
            Optional<Integer> running = awaitReady();
            if (running.isPresent()) {
                return running.get();
            }
            said = Files.exists(log) ? Files.readString(log) : result.said();
            if (said.contains(PORT_TAKEN)) {
                port = freePort();
            } else if (said.contains(STILL_DYING)) {
                pause();
            } else {
                break;
            }
        }
        throw new StoreException("database.does_not_start", log, lastLines(said));
    }

    /** Waits until a postmaster that somebody else started answers; empty when it ended meanwhile. */
    Optional<Integer> awaitReady() throws IOException {
        while (true) {
            Optional<Postmaster> postmaster = postmaster().filter(Postmaster::isAlive);
            if (postmaster.isEmpty()) {
                return Optional.empty();
            }
            if (postmaster.get().isReady()) {
                return Optional.of(postmaster.get().port());
            }
            pause();
        }
    }

    /** Stops the postmaster of this directory, if one runs; running transactions are undone, answered ones kept. */
    void stop() throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (postmaster().filter(Postmaster::isAlive).isEmpty()) {
                return;
            }
            var result = programs.run(control("stop", "-w", "-t", "60", "-m", mode));
            if (result.code() == 0) {
                return;
            }
            LOG.warn("PostgreSQL did not stop ({}): {}", mode, result.said());
        }
        if (postmaster().filter(Postmaster::isAlive).isPresent()) {
            throw new StoreException("database.does_not_stop", directory);
        }
    }

    /**
     * PostgreSQL refuses to start while any process has the number in {@code postmaster.pid}. A stranger who got it
     * after a reboot, or a zombie that nobody collects, is told apart here, and the number replaced by one that is
     * free; the rest of the file stays, because PostgreSQL looks there for memory that survivors still use.
     */
    private void disownStrangers() throws IOException {
        for (int wait = 0;
                wait < ATTEMPTS && postmaster().filter(Postmaster::isZombie).isPresent();
                wait++) {
            pause();
        }
        Optional<Postmaster> left = postmaster().filter(Postmaster::occupiesPid);
        if (left.isEmpty() || left.get().isAlive()) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(Postmaster.file(directory)));
        lines.set(0, Long.toString(numberOfAnEndedProcess()));
        Files.write(Postmaster.file(directory), lines);
    }

    private static long numberOfAnEndedProcess() throws IOException {
        Process ended = new ProcessBuilder("true").start();
        try {
            ended.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ended.pid();
    }

    private List<String> control(String verb, String... options) {
        var command = new ArrayList<String>();
        command.add(binaries.program("pg_ctl").toString());
        command.add(verb);
        command.addAll(List.of("-s", "-D", directory.toString()));
        command.addAll(List.of(options));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String lastLines(String text) {
        List<String> lines = text.lines().toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }

    static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
}
