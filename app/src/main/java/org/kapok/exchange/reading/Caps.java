package org.kapok.exchange.reading;

/**
 * How much one file may ask of the server. A file beyond a cap is refused whole, with the cap named.
 *
 * @param bytes the file as sent
 * @param inflatedBytes all entries of a zip container together, inflated
 * @param ratio inflated to packed size, for containers above 1 MiB inflated
 * @param entries files within a zip container
 * @param depth nested elements, arrays or objects
 * @param positions vertices of all geometries together
 * @param rows rows of a sheet or features of a file
 */
public record Caps(long bytes, long inflatedBytes, int ratio, int entries, int depth, int positions, int rows) {

    private static final long MEBIBYTE = 1024L * 1024L;

    /** The caps of an upload. OCHA's Mali workbook of December 2023 (4 MB, 43 MB inflated, 24,088 rows) fits. */
    public static Caps ofUploads() {
        return new Caps(20 * MEBIBYTE, 128 * MEBIBYTE, 100, 500, 64, 200_000, 60_000);
    }
}
