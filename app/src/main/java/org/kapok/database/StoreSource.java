package org.kapok.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.kapok.database.embedded.EmbeddedPostgres;
import org.kapok.database.embedded.Passwords;
import org.kapok.database.embedded.Roles;

/** An open store; closing it stops the embedded PostgreSQL, unless another process still uses it. */
public sealed interface StoreSource extends AutoCloseable {

    /** Where it is. */
    Store store();

    @Override
    void close() throws IOException;

    /**
     * Opens the embedded store of a data folder, made on first use.
     *
     * @throws IOException with a sentence for the person
     */
    static StoreSource embedded(DataFolder folder, EmbeddedPostgres.Use use, SecureRandom random) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(folder.root(), use, random);
        try {
            Roles.ensure(postgres, Store.DATABASE, Store.OWNER, Store.APP);
            return new Embedded(postgres);
        } catch (IOException e) {
            postgres.close();
            throw e;
        }
    }

    /**
     * Reaches a PostgreSQL that somebody else runs.
     *
     * @param folder where the password of role {@code app} is kept
     * @throws IOException with a sentence for the person
     */
    static StoreSource external(DatabaseUrl url, DataFolder folder, SecureRandom random) throws IOException {
        folder.kept();
        return new External(
                ExternalDatabase.prepare(url, new Passwords(folder.root().resolve("passwords.properties"), random)));
    }

    /** Kapok's own PostgreSQL. */
    record Embedded(EmbeddedPostgres postgres) implements StoreSource {
        @Override
        public Store store() {
            try {
                return new Store(
                        "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + Store.DATABASE,
                        Store.OWNER,
                        postgres.passwords().of(Store.OWNER),
                        postgres.passwords().of(Store.APP));
            } catch (IOException e) {
                throw new UncheckedIOException("the passwords of the data folder cannot be read", e);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }

    /** Somebody else's. */
    record External(Store store) implements StoreSource {
        @Override
        public void close() {
            // It was running before us and goes on running.
        }
    }
}
