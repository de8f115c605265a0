package org.kapok.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.kapok.database.embedded.StoreException;

/**
 * Brings the schemas of a store up to date, as the owner.
 *
 * @param modules lowest first; each with its own folder of migrations and its own history
 */
public record Migrations(Store store, List<String> modules) {

    /** Lowest module first; a migration may refer to the schemas of those before it. */
    private static final List<String> MODULES = List.of(
            "database",
            "ledger",
            "access",
            "directory",
            "geo",
            "ui",
            "bell",
            "evidence",
            "notifications",
            "deconfliction",
            "exchange",
            "demo");

    /**
     * Row-level security is forced on the owner too; his own policy keeps migrations and backups whole. The pool never
     * runs under him.
     */
    private static final String OWNER_POLICIES = """
            do $$ declare t record; begin
              for t in
                select c.oid::regclass as name from pg_class c
                where c.relkind in ('r', 'p') and c.relforcerowsecurity
                  and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_keeps')
              loop
                execute format('create policy owner_keeps on %s to current_user using (true) with check (true)', t.name);
              end loop;
            end $$""";

    public Migrations {
        modules = List.copyOf(modules);
    }

    /** Those of Kapok's own modules. */
    public static Migrations of(Store store) {
        return new Migrations(
                store,
                MODULES.stream()
                        .filter(module -> Migrations.class.getResource("/db/migration/" + module) != null)
                        .toList());
    }

    /** Migrates every module to its newest version. */
    public void toNewest() {
        modules.forEach(module -> flyway(module, Optional.empty()).migrate());
        keepOwner();
    }

    /** Migrates exactly the modules named, each to the version given. */
    public void toExactly(Map<String, String> versions) {
        modules.stream().filter(versions::containsKey).forEach(module -> flyway(
                        module, Optional.ofNullable(versions.get(module)))
                .migrate());
        keepOwner();
    }

    /** The version that each migrated module stands at, in order. */
    public Map<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        for (String module : modules) {
            MigrationInfo current = flyway(module, Optional.empty()).info().current();
            if (current != null && current.getVersion() != null) {
                versions.put(module, current.getVersion().getVersion());
            }
        }
        return versions;
    }

    /** Which modules of {@code versions} this build does not know, or knows only older. */
    public List<String> unknown(Map<String, String> versions) {
        return versions.entrySet().stream()
                .filter(entry -> !modules.contains(entry.getKey())
                        || newest(entry.getKey()).compareTo(MigrationVersion.fromVersion(entry.getValue())) < 0)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    /**
     * Refuses a store that is not at this build's newest version, module by module; reads only.
     *
     * @throws StoreException that names the modules and says whether this build is the older or the newer
     */
    public void requireNewest() throws StoreException {
        var older = new ArrayList<String>();
        var newer = new ArrayList<String>();
        var versions = versions();
        for (String module : modules) {
            var stands = MigrationVersion.fromVersion(versions.getOrDefault(module, "0"));
            int order = stands.compareTo(newest(module));
            String said = module + " " + stands + " (" + newest(module) + ")";
            if (order < 0) {
                older.add(said);
            } else if (order > 0) {
                newer.add(said);
            }
        }
        if (!newer.isEmpty()) {
            throw new StoreException("database.schema_newer", String.join(", ", newer));
        }
        if (!older.isEmpty()) {
            throw new StoreException("database.schema_older", String.join(", ", older));
        }
    }

    private void keepOwner() {
        try (Connection connection =
                        DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(OWNER_POLICIES);
        } catch (SQLException e) {
            throw new IllegalStateException("the owner's policies could not be made: " + e.getMessage(), e);
        }
    }

    private MigrationVersion newest(String module) {
        return Arrays.stream(flyway(module, Optional.empty()).info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.fromVersion("0"));
    }

    private Flyway flyway(String module, Optional<String> target) {
        var configuration = Flyway.configure()
                .dataSource(store.jdbcUrl(), store.owner(), store.ownerPassword())
                .locations("classpath:db/migration/" + module)
                .schemas("migrations")
                .table(module)
                .baselineOnMigrate(true)
                .baselineVersion("0");
        target.ifPresent(configuration::target);
        return configuration.load();
    }
}
