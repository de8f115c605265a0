package org.kapok.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.kapok.database.DataFolder;
import org.kapok.database.Migrations;
import org.kapok.database.Store;
import org.kapok.database.embedded.StoreException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.modulith.NamedInterface;

/**
 * Brings a backup into an empty store: the schemas as migrations make them at the backup's versions, then all rows in
 * one transaction, then the migrations that came since. Killed half-way, the store is empty or whole.
 */
@NamedInterface("backup")
public final class Restore {

    private Restore() {}

    /**
     * Does it, after the whole file was read and found undamaged.
     *
     * @throws IOException with a sentence for the person: the file is no good, or the store is not empty
     */
    public static void into(Migrations migrations, DataFolder folder, Path file) throws IOException {
        Store store = migrations.store();
        try (var backup = BackupFile.open(file)) {
            backup.checkEveryPart();
            Manifest manifest = backup.manifest();
            refuseAFullStore(store);
            List<String> unknown = migrations.unknown(manifest.migrations());
            if (!unknown.isEmpty()) {
                throw new StoreException("database.backup_newer", file, String.join(", ", unknown));
            }
            prepareSchemas(migrations, manifest);
            Path files = unpackFiles(backup, folder);
            try (Connection connection = connect(store)) {
                connection.setAutoCommit(false);
                load(connection, backup);
                replaceKept(folder, files);
                connection.commit();
            }
            migrations.toNewest();
        } catch (SQLException e) {
            throw new StoreException(e, "database.unusable", store.jdbcUrl(), String.valueOf(e.getMessage()));
        }
    }

    private static void refuseAFullStore(Store store) throws SQLException, IOException {
        try (Connection connection = connect(store)) {
            var catalog = new Catalog(connection);
            for (String table : catalog.tablesOfOperations()) {
                if (!catalog.rows("select 1 from " + table + " limit 1").isEmpty()) {
                    throw new StoreException("database.restore_not_empty", table);
                }
            }
        }
    }

    /** The schemas may stand at newer versions than the backup's: they are empty, so they are made again. */
    private static void prepareSchemas(Migrations migrations, Manifest manifest) throws SQLException {
        try (Connection connection = connect(migrations.store())) {
            for (String schema : new Catalog(connection).schemas()) {
                run(connection, "drop schema if exists " + schema + " cascade");
            }
        }
        migrations.toExactly(manifest.migrations());
    }

    private static void load(Connection connection, BackupFile backup) throws SQLException, IOException {
        List<Catalog.Hindrance> hindrances = new Catalog(connection).hindrances();
        for (Catalog.Hindrance hindrance : hindrances) {
            run(connection, hindrance.lift());
        }
        List<String> names = List.copyOf(new Catalog(connection).tables().keySet());
        if (!names.isEmpty()) {
            run(connection, "truncate " + String.join(", ", names));
        }
        var copying = new CopyManager(connection.unwrap(BaseConnection.class));
        for (Manifest.Table table : backup.manifest().tables()) {
            String sql = "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin";
            try (InputStream in = backup.part(table.entry())) {
                if (copying.copyIn(sql, in) != table.rows()) {
                    throw new SQLException("not every row of " + table.name() + " came back");
                }
            }
        }
        for (Map.Entry<String, Long> sequence : backup.manifest().sequences().entrySet()) {
            try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
        for (Catalog.Hindrance hindrance : hindrances.reversed()) {
            run(connection, hindrance.bringBack());
        }
    }

    private static Path unpackFiles(BackupFile backup, DataFolder folder) throws IOException {
        Path files = Files.createTempDirectory(folder.root(), "kept.new-");
        for (String name : backup.manifest().files().keySet()) {
            Path target = files.resolve(name).normalize();
            if (!target.startsWith(files)) {
                throw new StoreException("database.backup_damaged", "backup", name);
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = backup.part(Backup.FILES + name)) {
                Files.copy(in, target);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
        return files;
    }

    /** A store that was opened once has keys already, which nothing depends on; they are set aside, not lost. */
    private static void replaceKept(DataFolder folder, Path files) throws IOException {
        Path aside = Files.createTempDirectory(folder.root(), "kept.before-restore-");
        Files.move(folder.kept(), aside, StandardCopyOption.ATOMIC_MOVE);
        Files.move(files, folder.root().resolve("kept"), StandardCopyOption.ATOMIC_MOVE);
        try (var entries = Files.list(aside)) {
            if (entries.findAny().isEmpty()) {
                Files.delete(aside);
            }
        }
    }

    private static Connection connect(Store store) throws SQLException {
        return DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
