package org.kapok.exchange.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** XLSX workbooks: the values that the workbook stores, formulas as their stored results. */
public final class WorkbookReader {

    private WorkbookReader() {}

    /** All visible sheets; refuses the file beyond {@code caps} (rows over all sheets). */
    public static List<Sheet> read(byte[] file, Caps caps) throws RefusedFileException {
        if (!Container.isZip(file)) {
            throw new RefusedFileException("exchange.refused.not_xlsx");
        }
        Container.check(file, caps);
        var sheets = new ArrayList<Sheet>();
        int rows = 0;
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var sheet : (Iterable<org.dhatim.fastexcel.reader.Sheet>) workbook.getSheets()::iterator) {
                Sheet read = sheet(sheet, caps.rows() - rows, caps);
                rows += read.rows().size();
                sheets.add(read);
            }
        } catch (IOException | RuntimeException damaged) {
            throw new RefusedFileException("exchange.refused.not_xlsx");
        }
        return sheets;
    }

    private static Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet, int room, Caps caps)
            throws IOException, RefusedFileException {
        var rows = new ArrayList<Sheet.SheetRow>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                Sheet.SheetRow read = row(row);
                if (!read.cells().isEmpty()) {
                    if (rows.size() >= room) {
                        throw new RefusedFileException("exchange.refused.rows", caps.rows());
                    }
                    rows.add(read);
                }
            }
        }
        return new Sheet(sheet.getName(), rows);
    }

    private static Sheet.SheetRow row(Row row) {
        var cells = new ArrayList<Sheet.Cell>();
        int last = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Sheet.Cell cell = row.getOptionalCell(i).map(WorkbookReader::cell).orElse(Sheet.Cell.EMPTY);
            cells.add(cell);
            last = cell.text().isEmpty() ? last : i + 1;
        }
        return new Sheet.SheetRow(row.getRowNum(), cells.subList(0, last));
    }

    private static Sheet.Cell cell(Cell cell) {
        String text = Optional.ofNullable(cell.getText()).orElse("").strip();
        if (cell.getType() == CellType.NUMBER) {
            return new Sheet.Cell(cell.asNumber().stripTrailingZeros().toPlainString(), date(cell));
        }
        return text.isEmpty() ? Sheet.Cell.EMPTY : new Sheet.Cell(text, Optional.empty());
    }

    private static Optional<LocalDateTime> date(Cell cell) {
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(java.util.Locale.ROOT);
        boolean dated =
                format.contains("yy") || format.contains("dd") || format.contains("h:mm") || format.contains("hh");
        return dated ? Optional.ofNullable(cell.asDate()) : Optional.empty();
    }
}
