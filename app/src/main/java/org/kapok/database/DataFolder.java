package org.kapok.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one store on this machine. Modules keep what must lie outside the database (signing keys) in {@link
 * #kept()}; {@code backup} takes that along, {@code restore} brings it back.
 *
 * @param root absolute; only the account that runs Kapok may enter it
 */
public record DataFolder(Path root) {

    private static final String KEPT = "kept";

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder whose files, at any depth, belong to the backup; it exists after this call. */
    public Path kept() {
        Path kept = root.resolve(KEPT);
        try {
            Files.createDirectories(kept);
            Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + root + " cannot be written", e);
        }
        return kept;
    }
}
