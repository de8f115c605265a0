package org.kapok.database;

/**
 * Where PostgreSQL is and how its two roles sign in. {@code owner} migrates; {@code app} serves every request and is
 * neither superuser nor owner, so that row-level security binds it.
 */
record Store(String jdbcUrl, String ownerPassword, String appPassword) {

    static final String OWNER = "owner";
    static final String APP = "app";
}
