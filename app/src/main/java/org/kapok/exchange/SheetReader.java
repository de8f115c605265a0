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
import org.kapok.ui.Texts;

/** Reads our sheets: one row a site; one row a place of a movement, grouped by the movement's name. */
final class SheetReader {

    /** How the row that shows how it is done begins; it is never taken. */
    static final String EXAMPLE = "EXEMPLE";

    private final CellTexts texts;
    private final Texts words;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();

    private SheetReader(CellTexts texts, Texts words) {
        this.texts = texts;
        this.words = words;
    }

    /** EXC-5: reads all sheets with headings of ours, or with headings that a person mapped; throws when there is none. */
    static Candidates read(List<Sheet> sheets, Messages messages, CodeBook codes, Moments moments, Mappings mappings) {
        var reader = new SheetReader(new CellTexts(codes, moments), moments.texts());
        var forms = forms(messages);
        boolean any = false;
        for (Sheet sheet : sheets) {
            var found = HeadedSheet.of(sheet, forms, mappings);
            found.ifPresent(reader::rows);
            any |= found.isPresent();
        }
        if (!any) {
            throw new ViolationsException(List.of(Violation.of("file", "exchange.refused.not_our_sheet")));
        }
        return new Candidates(reader.candidates, reader.remarks);
    }

    static List<SheetForm> forms(Messages messages) {
        return List.of(SheetForm.of(Kind.MOVEMENT, messages), SheetForm.of(Kind.SITE, messages));
    }

    private void rows(HeadedSheet sheet) {
        remarks.addAll(sheet.remarks(words));
        boolean sites = sheet.form().word().equals(Kind.SITE.word());
        var movements = new LinkedHashMap<String, List<Line>>();
        for (SheetRow row : sheet.rows()) {
            var line = line(new Where.Row(sheet.sheet().name(), row.number()), row, sheet.columns());
            String name = line.form().getOrDefault("name", "");
            String id = Optional.ofNullable(line.form().remove("id")).orElse("");
            if (name.startsWith(EXAMPLE) || line.form().isEmpty()) {
                continue;
            }
            if (sites) {
                candidates.add(site(line, name));
            } else {
                // Two movements may have one name; a reference tells them apart where the sheet has one.
                movements
                        .computeIfAbsent(id.isEmpty() ? name : "#" + id, _ -> new ArrayList<>())
                        .add(line);
            }
        }
        movements
                .values()
                .forEach(
                        lines -> candidates.add(movement(lines.getFirst().form().getOrDefault("name", ""), lines)));
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
        return new Candidate(
                Optional.of(Kind.SITE), List.of(line.where()), name, false, organisation(form), form, line.faults());
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
                Optional.of(Kind.MOVEMENT),
                lines.stream().map(Line::where).toList(),
                name,
                false,
                organisation(form),
                form,
                faults);
    }

    private static String organisation(Map<String, String> form) {
        return Optional.ofNullable(form.remove("organisation")).orElse("");
    }
}
