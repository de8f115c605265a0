package org.kapok.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kapok.database.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An older PostgreSQL, started from the archive that the system property {@code kapok.test.postgres} names, with a
 * database and its owner, as an administrator would prepare it: the app reaches it by {@code kapok.database-url}.
 */
public final class ExternalPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable String url;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String archive = System.getProperty("kapok.test.postgres", "");
        if (!archive.isEmpty()) {
            TestPropertyValues.of("kapok.test.database-url=" + url(Path.of(archive)))
                    .applyTo(context);
        }
    }

    private static synchronized String url(Path jar) {
        if (url == null) {
            try {
                url = start(jar);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return url;
    }

    private static String start(Path jar) throws IOException, SQLException {
        URL archive =
                URI.create("jar:" + jar.toUri() + "!/postgres-linux-x86_64.txz").toURL();
        Path folder = Path.of("target", "external-" + ProcessHandle.current().pid());
        EmbeddedPostgres server =
                EmbeddedPostgres.open(folder, EmbeddedPostgres.Use.GUEST, new SecureRandom(), archive);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
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
