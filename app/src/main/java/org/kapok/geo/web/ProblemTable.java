package org.kapok.geo.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.geo.RowProblem;
import org.kapok.ui.Texts;

/** All rows that were not taken, as CSV for a spreadsheet, in the reader's language. */
record ProblemTable(Texts texts) {

    byte[] of(List<RowProblem> problems) {
        String header = row(
                texts.text("geo.import.row"),
                texts.text("geo.import.name"),
                texts.text("geo.import.field"),
                texts.text("geo.import.problem"));
        String rows = problems.stream()
                .map(problem -> row(
                        Integer.toString(problem.row()),
                        problem.name(),
                        problem.violation().field(),
                        texts.text(problem.violation())))
                .collect(Collectors.joining());
        // The mark tells spreadsheets that this is UTF-8.
        return ("\uFEFF" + header + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(ProblemTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet would take for a formula is neutralised. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
