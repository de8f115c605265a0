package org.kapok.check;

import java.util.ArrayList;
import java.util.List;
import org.kapok.engine.Pair;

/** Pairs in aligned columns, for the eye. */
final class Table {
    private static final int NUMBERS_FROM = 4;

    private Table() {}

    static String of(List<Pair> pairs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.NAMES);
        for (Pair pair : pairs) {
            rows.add(Columns.of(pair).stream().map(Lines::single).toList());
        }
        int[] widths = new int[Columns.NAMES.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : "  ");
                line.append(i < NUMBERS_FROM ? row.get(i) + gap : gap + row.get(i));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
