package org.kapok.geo.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A table with a header and perhaps a row of HXL tags under it; cells may be quoted (RFC 4180). */
final class Table {

    private Table() {}

    /** One row below the header. */
    record Row(int number, List<String> cells, Map<String, Integer> columns, List<String> headers) {

        /** The first of these columns that is there and not empty; names are HXL tags or headers, lower case. */
        Optional<String> value(String... names) {
            for (String name : names) {
                Integer column = columns.get(name);
                if (column != null
                        && column < cells.size()
                        && !cells.get(column).isBlank()) {
                    return Optional.of(cells.get(column).strip());
                }
            }
            return Optional.empty();
        }

        /** How the file calls the first of these columns. */
        String header(String... names) {
            for (String name : names) {
                Integer column = columns.get(name);
                if (column != null && column < headers.size()) {
                    return headers.get(column);
                }
            }
            return names[names.length - 1];
        }
    }

    static void read(BufferedReader reader, char separator, Consumer<Row> taker) throws IOException {
        Optional<List<String>> header = record(reader, separator);
        if (header.isEmpty()) {
            throw UnreadableException.of("empty");
        }
        List<String> headers = header.get().stream().map(String::strip).toList();
        var columns = new HashMap<String, Integer>();
        name(headers, columns);
        int number = 1;
        for (var cells = record(reader, separator); cells.isPresent(); cells = record(reader, separator)) {
            number++;
            if (number > Limits.ROWS) {
                throw UnreadableException.of("too_many_rows", Limits.ROWS);
            }
            if (number == 2 && isTags(cells.get())) {
                name(cells.get(), columns);
            } else if (!cells.get().stream().allMatch(String::isBlank)) {
                taker.accept(new Row(number, cells.get(), columns, headers));
            }
        }
    }

    private static void name(List<String> cells, Map<String, Integer> columns) {
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                columns.putIfAbsent(name, i);
            }
        }
    }

    private static boolean isTags(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.strip().startsWith("#"))
                && cells.stream()
                        .allMatch(cell -> cell.isBlank() || cell.strip().startsWith("#"));
    }

    /** One record; a quoted cell may hold separators, doubled quotes and line ends. */
    static Optional<List<String>> record(BufferedReader reader, char separator) throws IOException {
        int sign = reader.read();
        if (sign < 0) {
            return Optional.empty();
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (; sign >= 0 && (quoted || sign != '\n'); sign = reader.read()) {
            if (sign == '"' && separator == ',') {
                boolean doubled = quoted && peek(reader) == '"';
                if (doubled) {
                    cell.append((char) reader.read());
                } else {
                    quoted = !quoted;
                }
            } else if (sign == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (sign != '\r' || quoted) {
                cell.append((char) sign);
            }
            if (cell.length() > Limits.TEXT) {
                throw UnreadableException.of("cell", Limits.TEXT);
            }
        }
        cells.add(cell.toString());
        return Optional.of(cells);
    }

    private static int peek(BufferedReader reader) throws IOException {
        reader.mark(1);
        int next = reader.read();
        reader.reset();
        return next;
    }
}
