package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.Drafts;
import org.kapok.shared.Language;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperations;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet of 10,000 rows of which 300 are bad. */
@KapokTest
class LargeSheetTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    OperationClocks clocks;

    @Autowired
    NotificationImports imports;

    @Autowired
    NotificationTaking taking;

    @Autowired
    Speakers speakers;

    @Autowired
    Drafts drafts;

    @Autowired
    Messages messages;

    @Test
    void threeHundredBadRowsOfTenThousandAreToldAndTheOthersAreTaken()
            throws IOException, InterruptedException { // EXC-4, EXC-9
        var operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        var moments = new Moments(
                messages.in(Language.EN),
                clocks.time(operation.id()),
                operation.operation().zone(),
                "Bangui");
        byte[] file = file(moments);
        var speaker = speakers.of(operation.focalPoint(), java.util.Optional.empty(), Map.of());
        long begin = System.nanoTime();
        var preview = imports.preview(operation.focalPoint(), speaker, file, moments, Mappings.none());
        long previewed = System.nanoTime();
        assertThat(preview.faults()).hasSize(300);
        assertThat(preview.count(ImportLine.Fate.LEFT_OUT)).isEqualTo(300);
        assertThat(preview.count(ImportLine.Fate.READY) + preview.count(ImportLine.Fate.DRAFT))
                .isEqualTo(9_700);
        var neighbour = directory.organisation(
                operation, new org.kapok.shared.OrganisationId(java.util.UUID.randomUUID()), "BETA");
        var others = new OtherWriter(drafts, directory.secondFocalPoint(operation, neighbour), neighbour);
        var writing = Thread.ofPlatform().start(others);
        long took = System.nanoTime();
        var outcome = taking.take(operation.focalPoint(), preview, moments, true, Map.of());
        long done = System.nanoTime();
        others.done = true;
        writing.join();
        assertThat(others.waits).isNotEmpty();
        assertThat(outcome.drafts()).isEqualTo(9_700);
        assertThat(drafts.of(operation.focalPoint())).hasSize(9_700);
        var again = imports.preview(operation.focalPoint(), speaker, file, moments, Mappings.none());
        assertThat(again.count(ImportLine.Fate.KNOWN)).isEqualTo(9_700);
        System.out.printf(
                Locale.ROOT,
                "10,000 rows (%d kB): preview %d ms, take %d ms; %d writes of others meanwhile: median %d ms, longest %d ms%n",
                file.length / 1024,
                Duration.ofNanos(previewed - begin).toMillis(),
                Duration.ofNanos(done - took).toMillis(),
                others.waits.size(),
                others.waits.stream().sorted().toList().get(others.waits.size() / 2),
                others.waits.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /** A neighbour writes all the while, and notes how long each write takes in milliseconds. */
    private static final class OtherWriter implements Runnable {

        private final Drafts drafts;
        private final org.kapok.shared.Viewer writer;
        private final org.kapok.shared.OrganisationId organisation;
        private final java.util.List<Long> waits = new java.util.ArrayList<>();
        private volatile boolean done;

        OtherWriter(Drafts drafts, org.kapok.shared.Viewer writer, org.kapok.shared.OrganisationId organisation) {
            this.drafts = drafts;
            this.writer = writer;
            this.organisation = organisation;
        }

        @Override
        public void run() {
            while (!done) {
                long start = System.nanoTime();
                drafts.begin(
                        writer, organisation, org.kapok.notifications.Kind.SITE, java.util.Optional.empty(), Map.of());
                waits.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
        }
    }

    private static byte[] file(Moments moments) throws IOException {
        var headings = java.util.List.of(
                "Name",
                "Function",
                "Place",
                "Latitude",
                "Longitude",
                "P-code of the area",
                "From",
                "Until",
                "Contact at any hour",
                "Contact phone");
        String from = moments.input(moments.now().plus(Duration.ofHours(60)));
        String until = moments.input(moments.now().plus(Duration.ofHours(90)));
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Sites");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            for (int row = 1; row <= 10_000; row++) {
                boolean bad = row % 33 == 0 && row / 33 <= 300;
                int way = row / 33 % 3;
                sheet.value(row, 0, "Site " + row);
                sheet.value(row, 1, bad && way == 0 ? "CASTLE" : "OFFICE");
                sheet.value(row, 2, "Quarter " + row);
                sheet.value(row, 3, 4.00013 + row / 100 * 0.0201);
                sheet.value(row, 4, 18.00017 + row % 100 * 0.0207);
                sheet.value(row, 5, bad && way == 1 ? "ML01" : "");
                sheet.value(row, 6, bad && way == 2 ? until : from);
                sheet.value(row, 7, bad && way == 2 ? from : until);
                sheet.value(row, 8, "Chief");
                sheet.value(row, 9, "+236 70 11 22 33");
            }
        }
        return bytes.toByteArray();
    }
}
