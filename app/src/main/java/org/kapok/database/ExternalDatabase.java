package org.kapok.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.kapok.database.embedded.Passwords;
import org.kapok.database.embedded.StoreException;

/** Makes a PostgreSQL that somebody else runs ready: version, ownership, the role {@code app}. */
final class ExternalDatabase {

    private static final int OLDEST = 160_000;

    private ExternalDatabase() {}

    static Store prepare(DatabaseUrl url, Passwords passwords) throws IOException {
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password())) {
            int version = Integer.parseInt(single(connection, "select current_setting('server_version_num')"));
            if (version < OLDEST) {
                throw new StoreException("database.too_old", url, version / 10_000);
            }
            if (!is(connection, """
                    select pg_has_role(current_user, datdba, 'usage') from pg_database
                    where datname = current_database()""")) {
                throw new StoreException(
                        "database.not_owner",
                        single(connection, "select quote_ident(current_database())"),
                        single(connection, "select quote_ident(current_user)"));
            }
            String appPassword = appPassword(connection, passwords);
            if (is(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = 'app'")) {
                throw new StoreException("database.app_too_strong");
            }
            if (is(connection, "select pg_has_role('app', current_user, 'member')")) {
                throw new StoreException("database.app_is_owner");
            }
            tryAs(url, appPassword);
            return new Store(url.jdbcUrl(), url.user(), url.password(), appPassword);
        } catch (SQLException e) {
            throw new StoreException(e, "database.unusable", url, String.valueOf(e.getMessage()));
        }
    }

    private static String appPassword(Connection connection, Passwords passwords) throws SQLException, IOException {
        String given = System.getenv("KAPOK_APP_PASSWORD");
        if (given != null && !given.isEmpty()) {
            passwords.keep(Store.APP, given);
        }
        boolean exists = is(connection, "select count(*) > 0 from pg_roles where rolname = 'app'");
        if (exists && !passwords.has(Store.APP)) {
            throw new StoreException("database.app_unknown");
        }
        if (!exists) {
            try (var statement = connection.createStatement()) {
                statement.execute("create role app login nosuperuser nobypassrls password '"
                        + passwords.of(Store.APP).replace("'", "''") + "'");
            } catch (SQLException e) {
                throw new StoreException(e, "database.app_missing");
            }
        }
        return passwords.of(Store.APP);
    }

    private static void tryAs(DatabaseUrl url, String appPassword) throws IOException {
        try {
            DriverManager.getConnection(url.jdbcUrl(), Store.APP, appPassword).close();
        } catch (SQLException e) {
            throw new StoreException(e, "database.app_refused", url.jdbcUrl(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        return "t".equals(single(connection, query));
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
