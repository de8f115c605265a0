package org.kapok.check;

import java.util.List;
import org.kapok.engine.Pair;

/** Pairs as RFC 4180 with line feeds. */
final class Csv {
    private Csv() {}

    static String of(List<Pair> pairs) {
        StringBuilder out = new StringBuilder(String.join(",", Columns.NAMES)).append('\n');
        for (Pair pair : pairs) {
            String separator = "";
            for (String column : Columns.of(pair)) {
                out.append(separator).append(quoted(column));
                separator = ",";
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String quoted(String column) {
        boolean plain = column.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? column : '"' + column.replace("\"", "\"\"") + '"';
    }
}
