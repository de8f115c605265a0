package org.kapok.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapok.database.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An older PostgreSQL, started from the archive that the system property {@code kapok.test.postgres} names, with a
 * database and its owner, as an administrator would prepare it: the app reaches it by {@code kapok.database-url}.
 */
public final class ExternalPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger STARTED = new AtomicInteger();

    /** One server for one context: the role {@code app} and its password belong to one data folder. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String archive = System.getProperty("kapok.test.postgres", "");
        if (archive.isEmpty()) {
            return;
        }
        try {
            TestPropertyValues.of("kapok.test.database-url=" + start(Path.of(archive)))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts one, to be stopped and removed with this JVM; the URL by which its owner reaches the empty database. */
    public static String start(Path jar) throws IOException, SQLException {
        URL archive =
                URI.create("jar:" + jar.toUri() + "!/postgres-linux-x86_64.txz").toURL();
        Path folder = Path.of("target", "external-" + ProcessHandle.current().pid() + "-" + STARTED.incrementAndGet());
        EmbeddedPostgres server =
                EmbeddedPostgres.open(folder, EmbeddedPostgres.Use.GUEST, new SecureRandom(), archive);
        Leftovers.remove(folder, () -> close(server));
        String password = server.passwords().of("tester");
        String address = "127.0.0.1:" + server.port();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + address + "/postgres",
                        EmbeddedPostgres.SUPERUSER,
                        server.passwords().of(EmbeddedPostgres.SUPERUSER));
                var statement = connection.createStatement()) {
            statement.execute("create role tester login createrole nosuperuser password '" + password + "'");
            statement.execute("create database coordination owner tester");
        }
        return "postgresql://tester:" + password + "@" + address + "/coordination";
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
