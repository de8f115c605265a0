package org.kapok.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables as text: comma, semicolon or tab between cells, in UTF-8, UTF-16 or the old Western code page. */
public final class CsvReader {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LONGEST_CELL = 10_000;

    private final String text;
    private final char separator;
    private int at;

    private CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The table as one sheet of this name; refuses what is no text, and what passes the caps. */
    public static Sheet read(byte[] file, String name, Caps caps) throws RefusedFileException {
        if (file.length > caps.bytes()) {
            throw new RefusedFileException("exchange.refused.bytes", caps.bytes() >> 20);
        }
        String text = decoded(file);
        if (text.isBlank()) {
            throw new RefusedFileException("exchange.refused.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedFileException("exchange.refused.format");
        }
        return new CsvReader(text, separator(text)).sheet(name, caps);
    }

    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE
                || file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(file, WESTERN);
        }
    }

    /** The sign that is most frequent in the first line outside quotes. */
    private static char separator(String text) {
        var counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            quoted ^= text.charAt(i) == '"';
            int sign = ",;\t".indexOf(text.charAt(i));
            if (sign >= 0 && !quoted) {
                counts[sign]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ",;\t".charAt(best);
    }

    private Sheet sheet(String name, Caps caps) throws RefusedFileException {
        var rows = new ArrayList<Sheet.SheetRow>();
        for (int number = 1; at < text.length(); number++) {
            List<Sheet.Cell> cells = row();
            while (!cells.isEmpty() && cells.getLast().text().isEmpty()) {
                cells.removeLast();
            }
            if (!cells.isEmpty()) {
                rows.add(new Sheet.SheetRow(number, cells));
            }
            if (rows.size() > caps.rows()) {
                throw new RefusedFileException("exchange.refused.rows", caps.rows());
            }
        }
        return new Sheet(name, rows);
    }

    private List<Sheet.Cell> row() throws RefusedFileException {
        var cells = new ArrayList<Sheet.Cell>();
        do {
            cells.add(cell());
        } while (at < text.length() && text.charAt(at++) == separator);
        return cells;
    }

    /** Reads up to the separator or the line's end, which it leaves. A quote counts only at the beginning of a cell. */
    private Sheet.Cell cell() throws RefusedFileException {
        var cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (quoted && sign == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    quoted = false;
                    at++;
                    continue;
                }
            } else if (!quoted && (sign == separator || sign == '\n')) {
                break;
            }
            cell.append(sign);
            at++;
            if (cell.length() > LONGEST_CELL) {
                throw new RefusedFileException("exchange.refused.cell", LONGEST_CELL);
            }
        }
        String said = cell.toString().strip();
        return said.isEmpty() ? Sheet.Cell.EMPTY : new Sheet.Cell(said, Optional.empty());
    }
}
