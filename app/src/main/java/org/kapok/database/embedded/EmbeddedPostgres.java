package org.kapok.database.embedded;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;

/**
 * The running PostgreSQL of one data folder, for as long as this process uses it. Several processes may (a server and
 * an import); the last to close it stops it.
 */
@NamedInterface("embedded")
public final class EmbeddedPostgres implements AutoCloseable {

    /** Role of initdb; nothing but the making of the other roles runs under it. */
    public static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

    private final Path folder;
    private final Passwords passwords;
    private final Tenancy tenancy;
    private final PostgresDirectory directory;
    private int tenants = 1;
    private volatile int port;
    private volatile boolean closing;

    private EmbeddedPostgres(Path folder, Passwords passwords, Tenancy tenancy, PostgresDirectory directory) {
        this.folder = folder;
        this.passwords = passwords;
        this.tenancy = tenancy;
        this.directory = directory;
    }

    /** What a process wants of the folder. */
    @NamedInterface("embedded")
    public enum Use {
        /** Serves it, alone among servers, and restarts PostgreSQL should it die. */
        SERVER,
        /** Works on it for a while, beside a server or without one. */
        GUEST
    }

    /**
     * Starts the PostgreSQL of {@code folder}, or joins the one that runs there; makes it if there is none.
     *
     * @throws StoreInUseException if {@code use} is SERVER and another process serves the folder
     * @throws IOException with a sentence for the person, if PostgreSQL cannot be started
     */
    public static EmbeddedPostgres open(Path folder, Use use, SecureRandom random) throws IOException {
        return open(folder, use, random, PostgresBinaries.bundled());
    }

    /** The same with the programs in {@code archive}. */
    public static EmbeddedPostgres open(Path folder, Use use, SecureRandom random, URL archive) throws IOException {
        Folders.createPrivate(folder);
        Path real = folder.toRealPath();
        synchronized (OPEN) {
            // File locks count once per process, so one process opens a folder once.
            EmbeddedPostgres open = OPEN.get(real);
            if (open != null && use == Use.SERVER) {
                throw new StoreInUseException(
                        real, Long.toString(ProcessHandle.current().pid()));
            }
            if (open != null) {
                open.tenants++;
                return open;
            }
            EmbeddedPostgres made = openFirst(real, use, random, archive);
            OPEN.put(real, made);
            return made;
        }
    }

    private static EmbeddedPostgres openFirst(Path folder, Use use, SecureRandom random, URL archive)
            throws IOException {
        var tenancy = new Tenancy(folder);
        try {
            if (use == Use.SERVER) {
                tenancy.becomeServer();
            }
            EmbeddedPostgres postgres = tenancy.exclusively(() -> {
                var binaries = PostgresBinaries.unpack(archive, folder.resolve("binaries"));
                var directory = new PostgresDirectory(folder, binaries, Programs.forThisAccount());
                var made = new EmbeddedPostgres(
                        folder, new Passwords(folder.resolve("passwords.properties"), random), tenancy, directory);
                made.bringUp();
                return made;
            });
            if (use == Use.SERVER) {
                Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
            }
            return postgres;
        } catch (IOException e) {
            tenancy.close();
            throw e;
        }
    }

    private void bringUp() throws IOException {
        if (tenancy.isAlone()) {
            // A postmaster that outlived its killed server may still run that server's last statements: end it.
            directory.stop();
        }
        tenancy.enter();
        Optional<Integer> running = directory.awaitReady();
        if (running.isPresent()) {
            port = running.get();
            return;
        }
        directory.initialise(SUPERUSER, passwords.of(SUPERUSER));
        port = directory.start(port);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The passwords of this folder. */
    public Passwords passwords() {
        return passwords;
    }

    /** A server without its PostgreSQL is of no use: should it die, it is started again on the same port. */
    private void watch() {
        while (!closing) {
            PostgresDirectory.pause();
            try {
                if (!isUp() && !closing) {
                    tenancy.exclusively(this::restart);
                }
            } catch (IOException e) {
                LOG.error("PostgreSQL of {} died and could not be started again: {}", folder, e.getMessage());
            }
        }
    }

    private boolean isUp() throws IOException {
        return directory.postmaster().filter(Postmaster::isAlive).isPresent();
    }

    private boolean restart() throws IOException {
        if (closing || isUp()) {
            return false;
        }
        LOG.warn("PostgreSQL of {} died; starting it again", folder);
        port = directory.start(port);
        return true;
    }

    /** Stops PostgreSQL, unless somebody else still uses it. */
    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            if (--tenants > 0) {
                return;
            }
            OPEN.remove(folder);
        }
        closing = true;
        tenancy.exclusively(() -> {
            if (tenancy.isAlone()) {
                directory.stop();
            }
            return true;
        });
        tenancy.close();
    }
}
