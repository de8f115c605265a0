package org.kapok.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kapok.database.DataFolder;
import org.kapok.database.Migrations;
import org.kapok.database.embedded.StoreException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and checks backup files: a ZIP with each table as COPY text, the files kept beside the database, and a
 * manifest with the digest of each part. All tables are read in one snapshot, while a server may go on writing.
 */
@NamedInterface("backup")
public final class Backup {

    static final String MANIFEST = "manifest.json";
    static final String FILES = "files/";

    private Backup() {}

    /**
     * Writes {@code file}, which must not exist; only its owner may read it, for it holds keys and everybody's data.
     *
     * @throws IOException if it exists or cannot be written, or the store cannot be read
     */
    public static Manifest write(Migrations migrations, DataFolder folder, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new StoreException("database.backup_exists", file);
        }
        Path unfinished = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try (var channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = writeParts(migrations, folder, zip);
            zip.putNextEntry(entry(MANIFEST));
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            Seal.put(channel);
            channel.force(true);
            Files.move(unfinished, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (SQLException e) {
            throw new StoreException(
                    e, "database.unusable", migrations.store().jdbcUrl(), String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Reads all of {@code file} and compares each part with its digest.
     *
     * @throws IOException if it is no backup, damaged, cut short or of another format
     */
    public static Manifest check(Path file) throws IOException {
        try (var opened = BackupFile.open(file)) {
            opened.checkEveryPart();
            return opened.manifest();
        }
    }

    private static Manifest writeParts(Migrations migrations, DataFolder folder, ZipOutputStream zip)
            throws SQLException, IOException {
        Map<String, String> versions = migrations.versions();
        var store = migrations.store();
        try (Connection connection =
                DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var catalog = new Catalog(connection);
            catalog.refuseHiddenRows();
            List<Manifest.Table> tables = new ArrayList<>();
            for (Map.Entry<String, List<String>> table : catalog.tables().entrySet()) {
                tables.add(copy(connection, table.getKey(), table.getValue(), zip));
            }
            Map<String, Long> sequences = catalog.sequences();
            connection.rollback();
            return new Manifest(Manifest.FORMAT, versions, tables, sequences, files(folder, zip));
        }
    }

    private static Manifest.Table copy(Connection connection, String name, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(entry("tables/" + name));
        var digesting = new DigestOutputStream(new Unclosed(zip), Digests.sha256());
        // A query and not the bare table: COPY of a table refuses to run under row-level security.
        String sql = "copy (select " + String.join(", ", columns) + " from only " + name + ") to stdout";
        long rows = new CopyManager(connection.unwrap(BaseConnection.class)).copyOut(sql, digesting);
        zip.closeEntry();
        return new Manifest.Table(
                name,
                columns,
                rows,
                HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    }

    private static Map<String, String> files(DataFolder folder, ZipOutputStream zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        Path kept = folder.kept();
        List<Path> all;
        try (Stream<Path> walked = Files.walk(kept)) {
            all = walked.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : all) {
            String name = kept.relativize(file).toString();
            byte[] content = Files.readAllBytes(file);
            zip.putNextEntry(entry(FILES + name));
            zip.write(content);
            zip.closeEntry();
            files.put(name, HexFormat.of().formatHex(Digests.sha256().digest(content)));
        }
        return files;
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    /** Entries end, the file goes on. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
