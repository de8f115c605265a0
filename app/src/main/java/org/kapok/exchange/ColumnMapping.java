package org.kapok.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kapok.exchange.reading.RefusedFileException;
import org.kapok.exchange.reading.Sheet;
import org.kapok.exchange.reading.Sheet.SheetRow;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Component;

/** EXC-12: lets a person say which columns of a source are which of ours, where the headings do not tell. */
@Component
public class ColumnMapping {

    private static final int SAMPLES = 3;

    private final MappingRows rows;
    private final Messages messages;

    ColumnMapping(MappingRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    /**
     * A table to be mapped.
     *
     * @param layout what it is known by again
     * @param columns its columns in order
     */
    public record Table(String sheet, int headingRow, String layout, List<Source> columns) {}

    /**
     * A column of the source.
     *
     * @param samples what it holds in the first rows
     * @param guess key of the column of ours that its heading names; empty text for none
     */
    public record Source(int index, String heading, List<String> samples, String guess) {}

    /** What was said so far. */
    public Mappings remembered(Viewer viewer) {
        return rows.of(viewer);
    }

    /** The first table of a file; empty for a map, or a file without rows. */
    public Optional<Table> table(byte[] file, StagedRows.Kind kind) {
        try {
            return NotificationImports.sheets(file).stream()
                    .filter(sheet -> sheet.rows().size() > 1)
                    .findFirst()
                    .map(sheet -> table(sheet, kind));
        } catch (RefusedFileException _) {
            return Optional.empty();
        }
    }

    private Table table(Sheet sheet, StagedRows.Kind kind) {
        int heading = heading(sheet);
        SheetRow row = sheet.rows().get(heading);
        var below = sheet.rows()
                .subList(
                        heading + 1,
                        Math.min(heading + 1 + SAMPLES, sheet.rows().size()));
        var guesses = new HashMap<Integer, String>();
        forms(kind).forEach(form -> HeadedSheet.columns(row, form)
                .forEach((index, column) -> guesses.putIfAbsent(index, column.key())));
        var columns = IntStream.range(0, row.cells().size())
                .mapToObj(index -> new Source(
                        index,
                        row.cell(index).text(),
                        below.stream().map(one -> one.cell(index).text()).toList(),
                        guesses.getOrDefault(index, "")))
                .toList();
        return new Table(sheet.name(), row.number(), HeadedSheet.layout(row), columns);
    }

    /** The fullest of the first rows is taken for the headings. */
    private static int heading(Sheet sheet) {
        int best = 0;
        for (int i = 1; i < Math.min(10, sheet.rows().size()); i++) {
            best = sheet.rows().get(i).cells().size()
                            > sheet.rows().get(best).cells().size()
                    ? i
                    : best;
        }
        return best;
    }

    private List<SheetForm> forms(StagedRows.Kind kind) {
        return switch (kind) {
            case NOTIFICATIONS -> SheetReader.forms(messages);
            case NOTICES -> List.of(NoticeColumns.form(messages));
        };
    }

    /** Words of the forms that a file of this kind can be mapped to. */
    public List<String> words(StagedRows.Kind kind) {
        return forms(kind).stream().map(SheetForm::word).toList();
    }

    /** The columns of ours that may be chosen, with their labels, each once. */
    public Map<String, String> choices(StagedRows.Kind kind, Moments moments) {
        var choices = new java.util.LinkedHashMap<String, String>();
        forms(kind).forEach(form -> form.columns()
                .forEach(column ->
                        choices.putIfAbsent(column.key(), moments.texts().text(column.label()))));
        return choices;
    }

    /**
     * Remembers what a person said: {@code form} and {@code column.0}, {@code column.1} and so on.
     *
     * @throws ViolationsException when a column of ours was chosen twice or none at all
     */
    public void save(Viewer viewer, Table table, StagedRows.Kind kind, Map<String, String> said, Moments moments) {
        SheetForm form = forms(kind).stream()
                .filter(one -> one.word().equals(said.get("form")))
                .findFirst()
                .orElseThrow(
                        () -> new ViolationsException(List.of(Violation.of("form", "exchange.refused.mapping_form"))));
        var keys = new HashMap<Integer, String>();
        var wrong = new ArrayList<Violation>();
        for (Source source : table.columns()) {
            String key = said.getOrDefault("column." + source.index(), "");
            if (!key.isEmpty() && form.column(key).isPresent() && keys.containsValue(key)) {
                wrong.add(Violation.of("column." + source.index(), "exchange.refused.mapping_twice"));
            } else if (form.column(key).isPresent()) {
                keys.put(source.index(), key);
            } else if (!key.isEmpty()) {
                wrong.add(Violation.of("column." + source.index(), "exchange.refused.mapping_other_form"));
            }
        }
        if (keys.isEmpty() && wrong.isEmpty()) {
            wrong.add(Violation.of("column.0", "exchange.refused.mapping_none"));
        }
        if (!wrong.isEmpty()) {
            throw new ViolationsException(wrong);
        }
        rows.save(viewer, table.layout(), new Mappings.Mapping(form.word(), keys), moments.now());
    }
}
