package org.kapok.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kapok.database.embedded.StoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An open backup file. */
final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 64 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new StoreException(e, "database.backup_damaged", path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StoreException(e, "database.backup_unreadable", path, e.toString());
        }
        try {
            if (!Seal.holds(path)) {
                throw new StoreException("database.backup_damaged", path, "sha256");
            }
            return new BackupFile(path, zip, readManifest(path, zip));
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest readManifest(Path path, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new StoreException("database.backup_unreadable", path, Backup.MANIFEST);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.shared().readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new StoreException("database.backup_format", path, manifest.format(), Manifest.FORMAT);
            }
            return manifest;
        } catch (JacksonException | ZipException e) {
            throw new StoreException(e, "database.backup_damaged", path, Backup.MANIFEST);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    void checkEveryPart() throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            check(table.entry(), table.digest());
        }
        for (var file : manifest.files().entrySet()) {
            check(Backup.FILES + file.getKey(), file.getValue());
        }
    }

    /** The bytes of one part. */
    InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new StoreException("database.backup_damaged", path, name);
        }
        return zip.getInputStream(entry);
    }

    private void check(String name, String digest) throws IOException {
        try (var in = new DigestInputStream(part(name), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(digest)) {
                throw new StoreException("database.backup_damaged", path, name);
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new StoreException(e, "database.backup_damaged", path, name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
