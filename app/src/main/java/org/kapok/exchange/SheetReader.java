package org.kapok.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Sheet;
import org.kapok.exchange.reading.Sheet.SheetRow;
import org.kapok.exchange.reading.Where;
import org.kapok.notifications.Kind;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;

/** Reads our sheets: one row a site; one row a place of a movement, grouped by the movement's name. */
final class SheetReader {

    /** How the row that shows how it is done begins; it is never taken. */
    static final String EXAMPLE = "EXEMPLE";

    private static final int ENOUGH_HEADINGS = 3;

    private final Messages messages;
    private final CellTexts texts;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();

    private SheetReader(Messages messages, CellTexts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** EXC-5: reads all sheets with headings of ours; throws when there is none. */
    static Candidates read(List<Sheet> sheets, Messages messages, Codes codes, Moments moments) {
        var reader = new SheetReader(messages, new CellTexts(codes, moments));
        boolean any = false;
        for (Sheet sheet : sheets) {
            any |= reader.sheet(sheet);
        }
        if (!any) {
            throw new ViolationsException(List.of(Violation.of("file", "exchange.refused.not_our_sheet")));
        }
        return new Candidates(reader.candidates, reader.remarks);
    }

    private boolean sheet(Sheet sheet) {
        for (int i = 0; i < Math.min(20, sheet.rows().size()); i++) {
            for (Kind kind : List.of(Kind.MOVEMENT, Kind.SITE)) {
                var headings = headings(sheet.rows().get(i), kind);
                if (headings.size() >= ENOUGH_HEADINGS
                        && headings.values().stream()
                                .anyMatch(column -> column.key().equals(sign(kind)))) {
                    unknown(sheet, sheet.rows().get(i), headings);
                    rows(sheet, sheet.rows().subList(i + 1, sheet.rows().size()), kind, headings);
                    return true;
                }
            }
        }
        return false;
    }

    /** The column that only this kind's sheet has. */
    private static String sign(Kind kind) {
        return switch (kind) {
            case SITE -> "function";
            case MOVEMENT -> "stop.arrive";
        };
    }

    private Map<Integer, Column> headings(SheetRow row, Kind kind) {
        var known = Column.known(kind, messages);
        var headings = new LinkedHashMap<Integer, Column>();
        for (int i = 0; i < row.cells().size(); i++) {
            var column =
                    Optional.ofNullable(known.get(Column.reduced(row.cell(i).text())));
            int index = i;
            column.filter(found -> !headings.containsValue(found)).ifPresent(found -> headings.put(index, found));
        }
        return headings;
    }

    private void unknown(Sheet sheet, SheetRow row, Map<Integer, Column> headings) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!headings.containsKey(i) && !row.cell(i).text().isEmpty()) {
                remarks.add(Fault.at(
                        new Where.Row(sheet.name(), row.number()), row.cell(i).text(), "exchange.remark.column"));
            }
        }
    }

    private void rows(Sheet sheet, List<SheetRow> rows, Kind kind, Map<Integer, Column> headings) {
        var movements = new LinkedHashMap<String, List<Line>>();
        for (SheetRow row : rows) {
            var line = line(new Where.Row(sheet.name(), row.number()), row, headings);
            String name = line.form().getOrDefault("name", "");
            if (name.startsWith(EXAMPLE) || line.form().isEmpty()) {
                continue;
            }
            if (kind == Kind.SITE) {
                candidates.add(site(line, name));
            } else {
                movements.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
            }
        }
        movements.forEach((name, lines) -> candidates.add(movement(name, lines)));
    }

    /** One row's texts by column key. */
    private record Line(Where where, Map<String, String> form, List<Fault> faults) {}

    private Line line(Where where, SheetRow row, Map<Integer, Column> headings) {
        var form = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        headings.forEach((index, column) -> {
            String text = texts.text(column.key(), row.cell(index), wrong -> faults.add(new Fault(where, wrong)));
            if (!text.isBlank()) {
                form.put(column.key(), text);
            }
        });
        joined(form, "");
        joined(form, "stop.");
        return new Line(where, form, faults);
    }

    /** A latitude and a longitude in two columns are one coordinate. */
    private static void joined(Map<String, String> form, String prefix) {
        String latitude = Optional.ofNullable(form.remove(prefix + "latitude")).orElse("");
        String longitude =
                Optional.ofNullable(form.remove(prefix + "longitude")).orElse("");
        if (!(latitude + longitude).isEmpty()) {
            form.putIfAbsent(prefix + "coordinate", latitude + ", " + longitude);
        }
    }

    private static Candidate site(Line line, String name) {
        var form = new HashMap<>(line.form());
        form.putIfAbsent("placeName", name);
        return new Candidate(Optional.of(Kind.SITE), List.of(line.where()), name, false, form, line.faults());
    }

    private static Candidate movement(String name, List<Line> lines) {
        var form = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            faults.addAll(lines.get(i).faults());
            lines.get(i).form().forEach((key, text) -> {
                if (key.startsWith("stop.")) {
                    form.put("stops[" + index + "]." + key.substring("stop.".length()), text);
                } else {
                    form.putIfAbsent(key, text);
                }
            });
            if (!form.containsKey("stops[" + i + "].name") && !form.containsKey("stops[" + i + "].coordinate")) {
                faults.add(Fault.at(lines.get(i).where(), "stops[" + i + "].name", "notifications.violation.missing"));
            }
        }
        if (lines.size() > Thinning.MOST_STOPS) {
            faults.add(Fault.at(
                    lines.getFirst().where(), "stops[0].name", "exchange.fault.too_many_stops", Thinning.MOST_STOPS));
        }
        return new Candidate(
                Optional.of(Kind.MOVEMENT), lines.stream().map(Line::where).toList(), name, false, form, faults);
    }
}
