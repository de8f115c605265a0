package org.kapok.exchange.reading;

import java.util.List;

/**
 * One sheet of a workbook as text.
 *
 * @param rows in order; a row's cells as text, empty text for an empty cell, no trailing empty cells
 */
public record Sheet(String name, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * A row that is not empty.
     *
     * @param number as the spreadsheet program numbers it, from 1
     */
    public record SheetRow(int number, List<Cell> cells) {
        public SheetRow {
            cells = List.copyOf(cells);
        }

        /** The cell in column {@code index} (from 0), empty beyond the last. */
        public Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.EMPTY;
        }
    }

    /**
     * A cell.
     *
     * @param text what it says, stripped; numbers in plain notation with a point
     * @param date its value when the cell is a date of the workbook, local to nobody
     */
    public record Cell(String text, java.util.Optional<java.time.LocalDateTime> date) {

        static final Cell EMPTY = new Cell("", java.util.Optional.empty());
    }
}
