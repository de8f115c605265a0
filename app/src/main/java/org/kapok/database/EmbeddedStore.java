package org.kapok.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The embedded PostgreSQL of one data directory. */
final class EmbeddedStore implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private EmbeddedStore(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedStore start(Path directory) throws IOException {
        return new EmbeddedStore(EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    Store store() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 'owner') then
                        create role owner login nosuperuser nobypassrls createrole password 'owner';
                        create role app login nosuperuser nobypassrls password 'app';
                        grant create on database postgres to owner;
                      end if;
                    end $$""");
        }
        return new Store("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "owner", "app");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
