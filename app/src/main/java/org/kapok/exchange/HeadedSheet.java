package org.kapok.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Sheet;
import org.kapok.exchange.reading.Sheet.SheetRow;
import org.kapok.exchange.reading.Where;
import org.kapok.ui.Texts;

/**
 * A sheet whose row of headings was found: by our headings, or by a mapping that a person made.
 *
 * @param columns ours, by their place in the row
 * @param rows below the headings
 * @param byHand whether a person said what the columns are
 */
record HeadedSheet(
        Sheet sheet,
        SheetForm form,
        SheetRow heading,
        Map<Integer, Column> columns,
        List<SheetRow> rows,
        boolean byHand) {

    private static final int LOOKED_AT = 20;
    private static final int ENOUGH_HEADINGS = 3;

    /** The headings of a sheet under one of the forms; EXC-12: a mapping by hand of the same layout wins. */
    static Optional<HeadedSheet> of(Sheet sheet, List<SheetForm> forms, Mappings mappings) {
        var rows = sheet.rows().subList(0, Math.min(LOOKED_AT, sheet.rows().size()));
        for (SheetRow row : rows) {
            var mapping = mappings.of(layout(row));
            for (SheetForm form : forms) {
                if (mapping.filter(one -> one.form().equals(form.word())).isPresent()) {
                    return Optional.of(
                            found(sheet, form, row, mapping.orElseThrow().columns(form), true));
                }
            }
        }
        for (SheetRow row : rows) {
            for (SheetForm form : forms) {
                var columns = columns(row, form);
                if (columns.size() >= ENOUGH_HEADINGS
                        && columns.values().stream().anyMatch(one -> one.key().equals(form.sign()))) {
                    return Optional.of(found(sheet, form, row, columns, false));
                }
            }
        }
        return Optional.empty();
    }

    private static HeadedSheet found(
            Sheet sheet, SheetForm form, SheetRow row, Map<Integer, Column> columns, boolean byHand) {
        int index = sheet.rows().indexOf(row);
        return new HeadedSheet(
                sheet,
                form,
                row,
                columns,
                sheet.rows().subList(index + 1, sheet.rows().size()),
                byHand);
    }

    /** The columns that a row names by our headings. */
    static Map<Integer, Column> columns(SheetRow row, SheetForm form) {
        var columns = new LinkedHashMap<Integer, Column>();
        for (int i = 0; i < row.cells().size(); i++) {
            int index = i;
            Optional.ofNullable(form.known().get(Column.reduced(row.cell(i).text())))
                    .filter(found -> !columns.containsValue(found))
                    .ifPresent(found -> columns.put(index, found));
        }
        return columns;
    }

    /** What a source's layout is known by again: its headings in their order. */
    static String layout(SheetRow row) {
        String headings = String.join(
                "\n",
                row.cells().stream().map(cell -> Column.reduced(cell.text())).toList());
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(headings.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Headings that fill no column of ours, and what a person said the others are. */
    List<Fault> remarks(Texts texts) {
        var remarks = new ArrayList<Fault>();
        if (byHand) {
            columns.forEach((index, column) -> remarks.add(Fault.at(
                    new Where.Row(sheet.name(), heading.number()),
                    heading.cell(index).text(),
                    "exchange.remark.mapped",
                    texts.text(column.label()))));
        }
        for (int i = 0; i < heading.cells().size(); i++) {
            if (!columns.containsKey(i) && !heading.cell(i).text().isEmpty()) {
                remarks.add(Fault.at(
                        new Where.Row(sheet.name(), heading.number()),
                        heading.cell(i).text(),
                        "exchange.remark.column"));
            }
        }
        return remarks;
    }
}
