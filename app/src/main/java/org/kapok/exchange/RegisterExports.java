package org.kapok.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.kapok.access.AccessRefusedException;
import org.kapok.directory.Directory;
import org.kapok.directory.Recipient;
import org.kapok.notifications.ForceReads;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.Registers;
import org.kapok.notifications.Release;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import org.kapok.ui.Texts;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** EXC-17: a force's register as a file: for the force only where its agreement says so, and only what it was told. */
@Service
public class RegisterExports {

    private static final List<String> FIRST = List.of("id", "version", "state", "change", "kind", "starts", "ends");

    private final ForceReads reads;
    private final Registers registers;
    private final Directory directory;
    private final JsonMapper json;

    RegisterExports(ForceReads reads, Registers registers, Directory directory, JsonMapper json) {
        this.reads = reads;
        this.registers = registers;
        this.directory = directory;
        this.json = json;
    }

    /** In which form a register is given out. */
    public enum Format {
        XLSX,
        CSV,
        GEOJSON
    }

    /** Whether this viewer may take this force's register away as a file. */
    public boolean allowed(Viewer viewer, ForceId force) {
        boolean own = viewer.force().filter(force::equals).isPresent();
        return viewer.isCell()
                || own
                        && directory
                                .recipient(viewer, force)
                                .filter(Recipient::exportsAllowed)
                                .isPresent();
    }

    /**
     * The register as a file.
     *
     * @throws AccessRefusedException for somebody else's register
     * @throws ViolationsException where the force's agreement does not hold exports
     */
    public byte[] write(Viewer viewer, ForceId force, Format format, Moments moments) {
        boolean his = viewer.isCell()
                ? directory.force(viewer, force).isPresent()
                : viewer.force().filter(force::equals).isPresent();
        if (!his) {
            throw new AccessRefusedException("a register is its force's and the cell's");
        }
        if (!allowed(viewer, force)) {
            throw new ViolationsException(List.of(Violation.of("", "exchange.refused.export_not_agreed")));
        }
        var edition = registers.last(viewer, force);
        List<Release> releases = reads.register(viewer, force).stream()
                .map(ForceReads.Line::release)
                .filter(release -> release.state() != Release.State.SUPERSEDED)
                .toList();
        List<Map<String, String>> rows = releases.stream()
                .map(release -> row(release, Registers.change(release, edition), moments))
                .toList();
        return switch (format) {
            case XLSX -> workbook(table(rows, moments.texts()), moments.texts());
            case CSV -> csv(table(rows, moments.texts()));
            case GEOJSON -> map(releases, edition);
        };
    }

    private static Map<String, String> row(Release release, String change, Moments moments) {
        Texts texts = moments.texts();
        var row = new LinkedHashMap<String, String>();
        row.put("id", release.shortId().toString());
        row.put("version", Integer.toString(release.version()));
        row.put("state", texts.text("notifications.release.state." + release.state(), release.version()));
        row.put("change", change.isEmpty() ? "" : texts.text("notifications.register.change." + change));
        row.put("kind", texts.text("exchange.kind." + release.kind()));
        row.put("starts", moments.dateTimeGroup(release.startsAt()));
        row.put("ends", release.endsAt().map(moments::dateTimeGroup).orElse(""));
        release.view().forEach((field, value) -> row.put(field, said(value)));
        return row;
    }

    /** Values of a view as one cell: parts between semicolons, things between lines. */
    private static String said(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(part -> part.getValue() != null)
                        .map(part -> part.getKey() + " " + said(part.getValue()))
                        .collect(Collectors.joining("; "));
            case List<?> list -> list.stream().map(RegisterExports::said).collect(Collectors.joining("\n"));
            default -> String.valueOf(value);
        };
    }

    /** The headings and the rows under them: only columns that some row has. */
    private static List<List<String>> table(List<Map<String, String>> rows, Texts texts) {
        var columns = new ArrayList<>(FIRST);
        Stream.of(NotificationField.values())
                .map(NotificationField::word)
                .filter(word -> rows.stream().anyMatch(row -> row.containsKey(word)))
                .forEach(columns::add);
        var table = new ArrayList<List<String>>();
        table.add(columns.stream().map(column -> heading(column, texts)).toList());
        rows.forEach(row -> table.add(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return table;
    }

    private static String heading(String column, Texts texts) {
        return FIRST.contains(column)
                ? texts.text("exchange.register." + column)
                : NotificationField.named(column)
                        .map(field -> texts.text(field.label()))
                        .orElse(column);
    }

    private static byte[] workbook(List<List<String>> table, Texts texts) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Kapok", "1.0")) {
            var sheet = workbook.newWorksheet(texts.text("exchange.sheet.register"));
            for (int row = 0; row < table.size(); row++) {
                for (int i = 0; i < table.get(row).size(); i++) {
                    sheet.value(row, i, Neutral.written(table.get(row).get(i)));
                }
            }
            sheet.freezePane(1, 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static byte[] csv(List<List<String>> table) {
        String text = table.stream().map(FaultTable::row).collect(Collectors.joining());
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] map(List<Release> releases, Optional<Registers.Edition> edition) {
        return json.writeValueAsBytes(Map.of(
                "type",
                "FeatureCollection",
                "features",
                releases.stream().map(release -> feature(release, edition)).toList()));
    }

    private static Map<String, Object> feature(Release release, Optional<Registers.Edition> edition) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", release.shortId().toString());
        properties.put("version", release.version());
        properties.put("kind", release.kind().word());
        properties.put("state", release.state().name());
        properties.put("change", Registers.change(release, edition));
        properties.put("from", release.startsAt().toString());
        release.endsAt().ifPresent(until -> properties.put("until", until.toString()));
        properties.put("told", release.view());
        return Map.of("type", "Feature", "geometry", release.geometry(), "properties", properties);
    }
}
