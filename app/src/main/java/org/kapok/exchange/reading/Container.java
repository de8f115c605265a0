package org.kapok.exchange.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip container (KMZ, XLSX), inflated once within the caps before anything else reads it: the sizes that a zip states
 * of itself are not believed.
 */
final class Container {

    private static final int BUFFER = 64 * 1024;
    private static final long RATIO_FLOOR = 1024L * 1024L;

    private Container() {}

    static boolean isZip(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Inflates everything and throws away what it inflates; refuses the file at the first cap it passes. */
    static void check(byte[] file, Caps caps) throws RefusedFileException {
        walk(file, caps, _ -> false);
    }

    /** The first entry whose name ends as asked, inflated. */
    static Optional<byte[]> firstEndingWith(byte[] file, String ending, Caps caps) throws RefusedFileException {
        return walk(
                file, caps, entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(ending));
    }

    private static Optional<byte[]> walk(byte[] file, Caps caps, java.util.function.Predicate<ZipArchiveEntry> wanted)
            throws RefusedFileException {
        long limit = caps.inflatedBytes();
        long ratioLimit = Math.max(RATIO_FLOOR, (long) file.length * caps.ratio());
        long inflated = 0;
        int entries = 0;
        Optional<byte[]> found = Optional.empty();
        var buffer = new byte[BUFFER];
        // By its central directory: fastexcel's own workbooks defeat the JDK's ZipInputStream (64-bit descriptors).
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > caps.entries()) {
                    throw new RefusedFileException("exchange.refused.entries", caps.entries());
                }
                boolean keep = found.isEmpty() && wanted.test(entry);
                var kept = new ByteArrayOutputStream(keep ? BUFFER : 0);
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                        inflated += count;
                        if (inflated > limit || inflated > ratioLimit) {
                            throw new RefusedFileException(
                                    "exchange.refused.inflated", caps.inflatedBytes() >> 20, caps.ratio());
                        }
                        if (keep) {
                            kept.write(buffer, 0, count);
                        }
                    }
                }
                if (keep) {
                    found = Optional.of(kept.toByteArray());
                }
            }
        } catch (IllegalArgumentException damaged) {
            throw new RefusedFileException("exchange.refused.damaged");
        } catch (IOException truncated) {
            throw new RefusedFileException("exchange.refused.damaged");
        }
        if (entries == 0) {
            throw new RefusedFileException("exchange.refused.damaged");
        }
        return found;
    }

    /** All of a stream, refused at the first byte beyond the cap. */
    static byte[] bounded(InputStream stream, Caps caps) throws IOException, RefusedFileException {
        byte[] bytes = stream.readNBytes(Math.toIntExact(caps.bytes() + 1));
        if (bytes.length > caps.bytes()) {
            throw new RefusedFileException("exchange.refused.bytes", caps.bytes() >> 20);
        }
        if (bytes.length == 0) {
            throw new RefusedFileException("exchange.refused.empty");
        }
        return bytes;
    }
}
