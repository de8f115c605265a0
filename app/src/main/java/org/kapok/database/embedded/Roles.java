package org.kapok.database.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes, as superuser, the two roles and the database of a new cluster; what exists stays. */
public final class Roles {

    private Roles() {}

    /** Makes what is missing of database {@code database}, its owner and its {@code app} role. */
    public static void ensure(EmbeddedPostgres postgres, String database, String owner, String app) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
        Passwords passwords = postgres.passwords();
        try (Connection connection = DriverManager.getConnection(
                url, EmbeddedPostgres.SUPERUSER, passwords.of(EmbeddedPostgres.SUPERUSER))) {
            for (String role : List.of(owner, app)) {
                if (isMissing(connection, "select from pg_roles where rolname = ?", role)) {
                    run(
                            connection,
                            "create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls"
                                    + " noreplication password '" + passwords.of(role) + "'");
                }
            }
            if (isMissing(connection, "select from pg_database where datname = ?", database)) {
                run(connection, "create database " + database + " owner " + owner);
            }
            for (String statement : grants(database, app)) {
                run(connection, statement);
            }
        } catch (SQLException e) {
            throw new StoreException(e, "database.roles_failed", String.valueOf(e.getMessage()));
        }
    }

    private static List<String> grants(String database, String app) {
        var grants = new ArrayList<String>();
        grants.add("revoke all on database " + database + " from public");
        grants.add("grant connect on database " + database + " to " + app);
        grants.add("revoke all on database postgres from public");
        return grants;
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
