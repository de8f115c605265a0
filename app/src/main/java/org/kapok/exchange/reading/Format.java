package org.kapok.exchange.reading;

import java.nio.charset.StandardCharsets;

/** What a file is, by what it says and not by its name. */
public enum Format {
    /** XLSX. */
    WORKBOOK,
    /** CSV or cells that were pasted. */
    TABLE,
    /** GeoJSON, KML, KMZ or GPX. */
    MAP;

    private static final int HEAD = 512;

    /**
     * Looks at the first bytes.
     *
     * @throws RefusedFileException for an empty file, and for one that is locked by a password or of an old program
     */
    public static Format of(byte[] file) throws RefusedFileException {
        if (file.length == 0) {
            throw new RefusedFileException("exchange.refused.empty");
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            // The container of old .xls files, in which a workbook with a password is wrapped, too.
            boolean locked = new String(file, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
                    || new String(file, 1, file.length - 1, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
            throw new RefusedFileException(locked ? "exchange.refused.password" : "exchange.refused.old_workbook");
        }
        if (Container.isZip(file)) {
            String names = new String(file, StandardCharsets.ISO_8859_1);
            return names.contains("[Content_Types].xml") || names.contains("xl/") && !names.contains(".kml")
                    ? WORKBOOK
                    : MAP;
        }
        if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)) {
            return utf16(file);
        }
        return text(new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.UTF_8));
    }

    private static Format utf16(byte[] file) {
        return text(new String(file, 0, Math.min(HEAD, file.length) & ~1, StandardCharsets.UTF_16));
    }

    /** A table has a separator in its first line; anything else is left to the readers of maps, which say what it is. */
    private static Format text(String head) {
        String beginning = head.replace("\uFEFF", "").stripLeading();
        if (beginning.startsWith("{") || beginning.startsWith("[") || beginning.startsWith("<")) {
            return MAP;
        }
        String line = beginning.lines().findFirst().orElse("");
        return line.indexOf('\0') < 0 && line.chars().anyMatch(sign -> ",;\t".indexOf(sign) >= 0) ? TABLE : MAP;
    }

    private static boolean begins(byte[] file, int... signs) {
        if (file.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((file[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
