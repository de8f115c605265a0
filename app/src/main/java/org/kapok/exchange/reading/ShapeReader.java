package org.kapok.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads places, routes and areas from GeoJSON, KML, KMZ or GPX, told apart by what the file says, not by its name. */
public final class ShapeReader {

    private final Caps caps;

    /** A reader that refuses what passes {@code caps}. */
    public ShapeReader(Caps caps) {
        this.caps = caps;
    }

    /**
     * Reads a file to its end.
     *
     * @throws RefusedFileException when nothing of it can be read, with the reason
     * @throws IOException when the stream breaks
     */
    public Reading read(InputStream stream) throws RefusedFileException, IOException {
        byte[] file = withoutByteOrderMark(Container.bounded(stream, caps));
        if (Container.isZip(file)) {
            return kmz(file);
        }
        return switch (firstSign(file)) {
            case '{', '[' -> GeoJsonReader.read(file, caps);
            case '<' -> xml(file);
            default -> throw new RefusedFileException("exchange.refused.format");
        };
    }

    private Reading kmz(byte[] file) throws RefusedFileException {
        byte[] document = Container.firstEndingWith(file, ".kml", caps)
                .orElseThrow(() -> new RefusedFileException("exchange.refused.kmz_empty"));
        return KmlReader.read(withoutByteOrderMark(document), caps);
    }

    private Reading xml(byte[] file) throws RefusedFileException {
        String head = new String(file, 0, Math.min(file.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.contains("<!doctype")) {
            throw new RefusedFileException("exchange.refused.entities");
        }
        return head.contains("<gpx") ? GpxReader.read(file, caps) : KmlReader.read(file, caps);
    }

    private static int firstSign(byte[] file) {
        for (byte sign : file) {
            if (!Character.isWhitespace(sign)) {
                return sign;
            }
        }
        return 0;
    }

    private static byte[] withoutByteOrderMark(byte[] file) {
        boolean marked = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(file, 3, file.length) : file;
    }
}
