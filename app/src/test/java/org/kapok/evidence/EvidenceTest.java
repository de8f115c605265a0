package org.kapok.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.kapok.access.OperationSettings;
import org.kapok.bell.Mailbox;
import org.kapok.directory.DirectoryFixture;
import org.kapok.ledger.Checkpoints;
import org.kapok.ledger.verification.BundleVerifier;
import org.kapok.notifications.NotificationFixture;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KapokTest
class EvidenceTest {

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @LocalServerPort
    int port;

    @TempDir
    Path temporary;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture notifications;

    @Autowired
    OperationSettings settings;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    CheckpointPost post;

    @Autowired
    Mailbox mailbox;

    @Autowired
    org.kapok.cli.StoreVerifier verifier;

    @BeforeEach
    void forgive() {
        operations.forgiveGuesses();
    }

    @Test // EVI-1 LED-10
    void onePersonOfTheCellAsksAndAnotherConfirmsAndDownloads() {
        TestOperation operation = operations.real();
        String convoy = convoy(operation).toString();
        var second = operations.account(operation, Role.CELL, Optional.empty());
        String path = operation.path("/evidence");
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var other = SignedIn.as(port, second);
                var focal = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            assertThat(focal.get(path).statusCode()).isIn(403, 404);
            cell.get("/code?lang=en");
            assertThat(cell.post(path + "/requests", Map.of("record", "MV-0000", "reason", ""))
                            .body())
                    .contains("No record that you may read", "Give a reason");
            var asked = cell.post(path + "/requests", Map.of("record", convoy, "reason", "Inquiry of the HCT"));
            assertThat(asked.statusCode()).isEqualTo(303);
            String own = cell.get(path).body();
            assertThat(own).contains(convoy, "Inquiry of the HCT", "another person of the cell must confirm");
            other.get("/code?lang=fr");
            var confirm = Pattern.compile("action=\"([^\"]+/confirm)\"")
                    .matcher(other.get(path).body());
            assertThat(confirm.find()).isTrue();

            assertThat(cell.post(confirm.group(1), Map.of()).body()).contains("cannot be confirmed by you");
            var file = other.post(confirm.group(1), Map.of());
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .get()
                    .asString()
                    .contains(".kapok-bundle");
            var report = BundleVerifier.verify(file.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(report.problems()).isEmpty();
            assertThat(report.counts().entries()).isGreaterThanOrEqualTo(3);
            assertThat(file.body()).contains("NOTE-secret");
            assertThat(other.post(confirm.group(1), Map.of()).statusCode()).isEqualTo(422);
            assertThat(other.get(path).body()).doesNotContain("Inquiry of the HCT");
        }
    }

    @Test // EVI-2
    void theCheckpointOfTheDayIsMailedAndVerifyTakesItAsItCame() throws Exception {
        TestOperation operation = operations.real();
        convoy(operation);
        settings.set(
                operation.viewer(Role.ADMINISTRATOR),
                Map.of(EvidenceSettings.CHECKPOINT_ADDRESSES, "hc@example.org, archive@example.net"));
        var checkpoint = checkpoints.write(operation.id()).orElseThrow();

        post.go(operation.operation(), mailbox.bell(SMTP));
        mailbox.deliver(SMTP, operation.id());

        assertThat(Arrays.stream(SMTP.getReceivedMessages()).map(EvidenceTest::to))
                .contains("hc@example.org", "archive@example.net");
        MimeMessage mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Kapok point de contrôle " + checkpoint.mark());
        var parts = (Multipart) mail.getContent();
        byte[] attachment = parts.getBodyPart(1).getInputStream().readAllBytes();
        assertThat(attachment).isEqualTo(checkpoint.file());
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("MV-", "Bangui", "Delta");
        Path file = Files.write(temporary.resolve("mail.kapok-checkpoint"), attachment);
        // Other tests tamper with other operations of the same store.
        assertThat(verifier.verify(Optional.of(file), Language.EN).problems())
                .filteredOn(problem -> !problem.startsWith("operation ")
                        || problem.startsWith("operation " + operation.id().value()))
                .isEmpty();
    }

    @Test // EVI-3
    void aSheetCarriesTheMarkOfTheNewestCheckpointAndNoNumberOfEntries() throws Exception {
        TestOperation operation = operations.real();
        ShortId convoy = convoy(operation);
        var checkpoint = checkpoints.write(operation.id()).orElseThrow();
        try (var liaison = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER))) {
            var answer = liaison.request(
                    operation.path("/notifications/" + convoy + "/sheet/" + operation.force() + ".pdf"));
            String sheet = pdf(liaison, answer);
            assertThat(sheet).contains(checkpoint.mark());
            assertThat(sheet.replaceAll("\\s", ""))
                    .contains(checkpoint.fingerprint().replaceAll("\\s", ""));
            assertThat(sheet.lines()
                            .filter(line -> line.contains(checkpoint.mark()))
                            .toList())
                    .noneMatch(line -> line.contains(" " + checkpoint.sequence() + " "));
        }
    }

    private ShortId convoy(TestOperation operation) {
        directory.organisation(operation, operation.organisation(), "ALPHA");
        directory.force(operation, operation.force(), "A");
        directory.agree(operation, operation.force());
        return notifications.released(
                operation, notifications.convoy(operation, Duration.ofHours(60)), operation.force());
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pdf(SignedIn browser, java.net.http.HttpRequest.Builder request) throws Exception {
        var cookies = new ArrayList<String>();
        browser.cookies().forEach(cookie -> cookies.add(cookie.getName() + "=" + cookie.getValue()));
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(
                    request.header("Cookie", String.join("; ", cookies)).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (var document = org.apache.pdfbox.Loader.loadPDF(answer.body())) {
                return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            }
        }
    }
}
