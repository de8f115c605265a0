package org.kapok.exchange;

import java.nio.charset.StandardCharsets;

/** Tells a workbook from a KMZ, both zip containers, by the names of what they hold. */
final class Format {

    private Format() {}

    static boolean isWorkbook(byte[] file) {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            return false;
        }
        String names = new String(file, StandardCharsets.ISO_8859_1);
        return names.contains("[Content_Types].xml") || names.contains("xl/") && !names.contains(".kml");
    }
}
