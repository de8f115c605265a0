package org.kapok.database;

/**
 * Where PostgreSQL is and how its two roles sign in. The owner migrates, backs up and restores; {@code app} serves
 * every request and is neither superuser nor owner, so that row-level security binds it.
 *
 * @param owner name of the role that owns the database; {@code owner} in the embedded store
 */
public record Store(String jdbcUrl, String owner, String ownerPassword, String appPassword) {

    static final String OWNER = "owner";
    static final String APP = "app";
    static final String DATABASE = "kapok";

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Store[" + jdbcUrl + "]";
    }
}
