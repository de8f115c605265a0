package org.kapok.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Reading;
import org.kapok.exchange.reading.Shape;
import org.kapok.exchange.reading.Sheet;
import org.kapok.exchange.reading.Sheet.Cell;
import org.kapok.exchange.reading.Where;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Messages;
import org.kapok.ui.Texts;

/** All activities that a file holds. */
final class NoticeCandidates {

    private static final Map<String, String> CONTRACT = Map.of(
            "bufferm", "radius", "floorm", "floor", "ceilingm", "ceiling", "description", "remark", "name", "label");

    private final SheetForm form;
    private final CellTexts texts;
    private final Texts words;
    private final List<NoticeCandidate> candidates = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();

    NoticeCandidates(Messages messages, CellTexts texts, Texts words) {
        this.words = words;
        this.form = NoticeColumns.form(messages);
        this.texts = texts;
    }

    List<NoticeCandidate> all() {
        return candidates;
    }

    List<Fault> remarks() {
        return remarks;
    }

    void sheets(List<Sheet> sheets, Mappings mappings) {
        boolean any = false;
        for (Sheet sheet : sheets) {
            var found = HeadedSheet.of(sheet, List.of(form), mappings);
            found.ifPresent(this::rows);
            any |= found.isPresent();
        }
        if (!any) {
            throw new ViolationsException(List.of(Violation.of("file", "exchange.refused.not_our_sheet")));
        }
    }

    private void rows(HeadedSheet sheet) {
        remarks.addAll(sheet.remarks(words));
        sheet.rows().forEach(row -> {
            var where = new Where.Row(sheet.sheet().name(), row.number());
            var faults = new ArrayList<Fault>();
            var values = new HashMap<String, String>();
            sheet.columns().forEach((index, column) -> put(values, column.key(), row.cell(index), where, faults));
            String name = values.getOrDefault("label", "");
            if (!values.isEmpty() && !name.startsWith(SheetReader.EXAMPLE)) {
                shape(values);
                candidates.add(candidate(where, name, values, Optional.empty(), faults));
            }
        });
    }

    /** Which shape of the form a row means. */
    private static void shape(Map<String, String> values) {
        boolean single = values.getOrDefault("places", "").lines().count() < 2;
        values.put(
                "shape",
                values.containsKey("times") ? "route" : single || values.containsKey("radius") ? "circle" : "area");
    }

    private void put(Map<String, String> values, String key, Cell cell, Where where, List<Fault> faults) {
        String text =
                switch (key) {
                    case "places", "wording_places" -> lines(cell).collect(Collectors.joining("\n"));
                    case "times" -> lines(cell).map(texts::time).collect(Collectors.joining("\n"));
                    default -> texts.text(key, cell, wrong -> faults.add(new Fault(where, wrong)));
                };
        if (!text.isBlank()) {
            values.put(key, text);
        }
    }

    /** Several places or times in one cell stand on lines of their own, or between semicolons. */
    private static Stream<String> lines(Cell cell) {
        return Stream.of(Neutral.read(cell.text()).split("[;\\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    void shapes(Reading reading) {
        reading.shapes().forEach(this::shape);
        var byPlace = new LinkedHashMap<Where, List<Fault>>();
        reading.faults().forEach(fault -> byPlace.computeIfAbsent(fault.place(), _ -> new ArrayList<>())
                .add(fault));
        byPlace.forEach((where, found) -> {
            if (where instanceof Where.WholeFile) {
                remarks.addAll(found);
            } else {
                candidates.add(new NoticeCandidate(where, name(where), "", Map.of(), Optional.empty(), found));
            }
        });
    }

    private static String name(Where where) {
        return where instanceof Where.Element element ? element.name().orElse("") : "";
    }

    private void shape(Shape shape) {
        var faults = new ArrayList<Fault>();
        var values = new HashMap<String, String>();
        shape.name().ifPresent(name -> values.put("label", name));
        shape.description().filter(text -> !text.isBlank()).ifPresent(text -> values.put("remark", text));
        shape.attributes().forEach((key, text) -> column(key)
                .ifPresent(column ->
                        put(values, column.key(), new Cell(text.strip(), Optional.empty()), shape.where(), faults)));
        Optional.ofNullable(shape.attributes().get("slack_s"))
                .filter(text -> text.matches("\\d{1,7}(\\.\\d+)?"))
                .ifPresent(text -> values.put("slack", Double.toString(Double.parseDouble(text) / 60)));
        // What the file draws counts, not what a column may say of it.
        List.of("places", "times").forEach(values::remove);
        candidates.add(
                candidate(shape.where(), values.getOrDefault("label", ""), values, Outlines.of(shape, faults), faults));
    }

    /** Columns by our headings, and the properties of the proximity question. */
    private Optional<Column> column(String key) {
        String reduced = Column.reduced(key);
        return Optional.ofNullable(form.known().get(reduced))
                // There "kind" says area or movement.
                .filter(column -> !key.equals("kind") || !column.key().equals("kind"))
                .or(() -> Optional.ofNullable(CONTRACT.get(reduced)).flatMap(form::column));
    }

    private static NoticeCandidate candidate(
            Where where,
            String name,
            Map<String, String> values,
            Optional<org.kapok.deconfliction.NoticeForms.Outline> outline,
            List<Fault> faults) {
        String force = Optional.ofNullable(values.remove("force")).orElse("");
        return new NoticeCandidate(where, name, force, values, outline, faults);
    }
}
