package org.kapok.geo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of places to be imported; it is read twice, once for the preview and once to be taken.
 *
 * @param name as the person knows it, for the report and the ledger
 * @param source who published it, for example {@code OCHA COD-AB}
 * @param version label of the publication, may be empty
 */
public record ImportFile(ImportKind kind, String name, String source, String version, Content content) {

    /** Opens the bytes; each call from their beginning. */
    @FunctionalInterface
    public interface Content {

        /** The caller closes it. */
        InputStream open() throws IOException;
    }

    /** A file on disk. */
    public static ImportFile of(ImportKind kind, Path file, String source, String version) {
        return new ImportFile(kind, file.getFileName().toString(), source, version, () -> Files.newInputStream(file));
    }
}
