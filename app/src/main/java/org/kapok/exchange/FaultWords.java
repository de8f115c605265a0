package org.kapok.exchange;

import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Where;
import org.kapok.ui.Texts;

/** Says where a fault is, in which column, and what is wrong, in the reader's language. */
public record FaultWords(Texts texts) {

    /** Where in the file: {@code Sites, row 12}. */
    public String place(Where place) {
        return switch (place) {
            case Where.WholeFile() -> texts.text("exchange.where.file");
            case Where.Row(String sheet, int row) -> texts.text("exchange.where.row", sheet, Integer.toString(row));
            case Where.Element(String kind, int number, var name) ->
                name.map(called -> texts.text("exchange.where.named", kind, Integer.toString(number), called))
                        .orElseGet(() -> texts.text("exchange.where.element", kind, Integer.toString(number)));
        };
    }

    /** The heading of the column, or the property of the feature. */
    public String field(Fault fault) {
        String own = Column.labelOf(fault.violation().field());
        String label = own.isEmpty() ? NoticeColumns.labelOf(fault.violation().field()) : own;
        return label.isEmpty() ? fault.violation().field() : texts.text(label);
    }

    /** What is wrong. */
    public String problem(Fault fault) {
        return texts.text(fault.violation());
    }
}
