package org.kapok.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.kapok.access.OperationClocks;
import org.kapok.shared.Language;
import org.kapok.shared.Viewer;
import org.kapok.testing.TestOperation;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Component;

/** What tests of imports begin with: the operation's clock, sheets, previews. */
@Component
class Importing {

    private static final Pattern STAGED = Pattern.compile("/import/([0-9a-f-]{36})/(?:discard|columns)");

    private final NotificationImports imports;
    private final Speakers speakers;
    private final OperationClocks clocks;
    private final Messages messages;

    Importing(NotificationImports imports, Speakers speakers, OperationClocks clocks, Messages messages) {
        this.imports = imports;
        this.speakers = speakers;
        this.clocks = clocks;
        this.messages = messages;
    }

    Moments moments(TestOperation operation) {
        return new Moments(
                messages.in(Language.EN),
                clocks.time(operation.id()),
                operation.operation().zone(),
                "Bangui");
    }

    /** Local time so many hours from now, as a person types it. */
    String in(TestOperation operation, int hours) {
        var moments = moments(operation);
        return moments.input(moments.now().plus(Duration.ofHours(hours)));
    }

    /** The same as an instant with its offset. */
    String instant(TestOperation operation, int hours) {
        return moments(operation)
                .now()
                .plus(Duration.ofHours(hours))
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }

    ImportPreview preview(TestOperation operation, byte[] file) {
        return preview(operation, operation.focalPoint(), file);
    }

    ImportPreview preview(TestOperation operation, Viewer viewer, byte[] file) {
        var behalf = viewer.isCell()
                ? Map.of("behalfPerson", "Chief", "behalfChannel", "MAIL", "behalfAt", in(operation, -1))
                : Map.<String, String>of();
        var speaker = speakers.of(viewer, Optional.empty(), behalf);
        return imports.preview(viewer, speaker, file, moments(operation), Mappings.none());
    }

    static byte[] sheet(List<String> headings, List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Mine");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < rows.get(row).size(); i++) {
                    sheet.value(row + 1, i, rows.get(row).get(i));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The id under which a page says that a file waits. */
    static String staged(String body) {
        var matcher = STAGED.matcher(body);
        if (!matcher.find()) {
            throw new AssertionError(body);
        }
        return matcher.group(1);
    }
}
