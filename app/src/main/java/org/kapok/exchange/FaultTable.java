package org.kapok.exchange;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.exchange.reading.Fault;
import org.kapok.ui.Texts;

/** EXC-4: everything that is not taken, as CSV for a spreadsheet, in the reader's language. */
public record FaultTable(Texts texts) {

    /** UTF-8 with its mark, a line for each fault. */
    public byte[] of(ImportPreview preview) {
        return table(preview.of(ImportLine.Fate.LEFT_OUT)
                .flatMap(line -> line.faults().stream().map(fault -> row(new FaultWords(texts), line.name(), fault))));
    }

    /** The same of activity notices. */
    public byte[] of(NoticePreview preview) {
        return table(preview.lines().stream()
                .filter(line -> line.fate() == ImportLine.Fate.LEFT_OUT)
                .flatMap(line -> line.faults().stream().map(fault -> row(new FaultWords(texts), line.name(), fault))));
    }

    private byte[] table(Stream<String> rows) {
        String header = row(
                texts.text("exchange.table.place"),
                texts.text("exchange.table.name"),
                texts.text("exchange.table.field"),
                texts.text("exchange.table.problem"));
        return ("\uFEFF" + header + rows.collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(FaultWords words, String name, Fault fault) {
        return row(words.place(fault.place()), name, words.field(fault), words.problem(fault));
    }

    private static String row(String... cells) {
        return row(java.util.List.of(cells));
    }

    /** One line of a CSV file, each cell quoted and no formula. */
    static String row(java.util.List<String> cells) {
        return cells.stream()
                .map(text -> "\"" + Neutral.written(text).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
