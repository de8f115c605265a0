package org.kapok.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.cli.BundleVerifier;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole of the main job in browsers: a convoy is notified, confirmed, released, answered; an activity comes too
 * close; the alert appears by itself; the force moves; the alert closes; the organisation takes its bundle home.
 */
@KapokTest
class BrowserJourneyTest {

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    private static final Duration LIVE = Duration.ofSeconds(1);
    /** What the notice says beyond its releasable wording; {@code 19.056} and {@code 5.712} are its place. */
    private static final List<String> NOTICE_ONLY =
            List.of("CANARY-LABEL", "CANARY-REMARK", "patrol", "19.056", "5.712", "1437", "2391");

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    OperationClocks clocks;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final List<String> figures = new ArrayList<>();
    private TestOperation operation;
    private ForceId alpha;
    private ForceId beta;
    private ForceId gamma;
    private Instant departs;
    private Chromium chromium;

    @BeforeEach
    void threeForcesAndABrowser() {
        assumeThat(Chromium.EXECUTABLE).as("Debian's Chromium").exists();
        operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ONG-A");
        alpha = directory.recipient(operation, "Alpha", "plates", "cargo");
        beta = directory.recipient(operation, "Beta");
        gamma = directory.recipient(operation, "Gamma");
        departs = clocks.time(operation.id()).plus(Duration.ofHours(60));
        chromium = Chromium.start();
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aConvoyComesTooCloseIsSeenInTimeAndTheForceMoves() throws IOException {
        try (var author = Person.with(chromium, port, "author");
                var colleague = Person.withoutScripts(chromium, port, "colleague");
                var cell = Person.with(chromium, port, "cell");
                var liaison = Person.with(chromium, port, "liaison")) {
            signIn(author, colleague, cell, liaison);
            String id = notified(author);
            confirmed(colleague, id);
            released(cell, id);
            answered(liaison, id);
            enteredByTheCell(cell, id);
            String alert = alertAppears(cell, author, liaison);
            alertCloses(cell, author, liaison, alert);
            theBundleIsIntactAndHoldsNothingOfTheNotice(author, id);
            mapPages(cell);
            List.of(author, colleague, cell, liaison).forEach(this::neverComplained);
        } finally {
            figures.forEach(System.out::println);
        }
    }

    private void signIn(Person author, Person colleague, Person cell, Person liaison) {
        author.go("/sign-in");
        within(author, Budget.FIRST_PAGE, "first page: sign-in");
        author.signIn(operation.account(Role.FOCAL_POINT));
        colleague.signIn(operations.account(
                operation,
                Role.FOCAL_POINT,
                Optional.of(operation.organisation().value())));
        cell.signIn(operation.account(Role.CELL));
        cell.go(operation.path("/desk"));
        within(cell, Budget.NEXT_PAGE, "desk of the cell");
        liaison.signIn(directory.liaisonOfficer(operation, alpha));
        liaison.press(".k-lang");
        assertThat(liaison.find("html").getAttribute("lang")).startsWith("fr");
    }

    private String notified(Person author) {
        author.go(operation.path("/notifications"));
        within(author, Budget.NEXT_PAGE, "list of notifications, empty");
        author.follow("main a[href$='/notifications/new/movement']");
        firstMap(author, "form of a movement");
        stop(author, 0, "Bangui", "4.36122, 18.55496", Duration.ZERO);
        stop(author, 1, "Sibut", "5.72353, 19.07411", Duration.ofHours(4));
        author.fill("stops[1].leave", local(departs.plus(Duration.ofHours(5))));
        stop(author, 2, "Bambari", "5.76793, 20.67571", Duration.ofHours(11));
        author.fill("name", "Delta convoy");
        author.choose("purpose", "FOOD");
        author.fill("vehicles", "6; truck; white, flag; PLATE-7781; DELTA-1");
        author.fill("people", "14");
        author.fill("reachName", "Convoy leader");
        author.fill("reachPhone", "+236 70 11 22 33");
        author.find("details.k-more:has([name='more.internal_note']) > summary").click();
        author.fill("more.internal_note", "NOTE-secret");
        author.find("details.k-more:has([name=travellers]) > summary").click();
        author.fill("travellers", "PASSENGER-Awa; nurse; ");
        author.check("consent." + alpha, "yes");
        author.check("consent." + beta, "yes");
        author.check("consent." + gamma, "no");
        author.picture("1-form");
        author.press("button[name=then][value=review]");
        assertThat(author.text()).contains("Delta convoy", "Force Alpha", "Force Beta", "34N");
        author.picture("2-review");
        author.submit("form[action$='/submit']");
        String url = author.page().url();
        assertThat(url).matches(".*/notifications/MV-[0-9A-Z]+$");
        author.picture("3-submitted");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void stop(Person author, int line, String name, String coordinate, Duration after) {
        author.fill("stops[" + line + "].name", name);
        author.fill("stops[" + line + "].coordinate", coordinate);
        author.fill("stops[" + line + "]." + (line == 0 ? "leave" : "arrive"), local(departs.plus(after)));
    }

    /** Without JavaScript: from his desk to the button. */
    private void confirmed(Person colleague, String id) {
        colleague.go(operation.path("/desk"));
        within(colleague, Budget.NEXT_PAGE, "desk of a focal point, no JavaScript");
        colleague.follow("main a[href$='/notifications/" + id + "']");
        within(colleague, Budget.NEXT_PAGE, "one notification, no JavaScript");
        assertThat(colleague.traffic().broughtAMap())
                .as("without JavaScript, no byte of a map")
                .isFalse();
        colleague.submit("form[action$='/confirm']");
        assertThat(colleague.find("form[action$='/confirm']").count()).isZero();
        assertThat(colleague.find(".k-notice").count()).isEqualTo(1);
    }

    private void released(Person cell, String id) {
        cell.go(operation.path("/desk"));
        cell.follow("main a[href$='/notifications/" + id + "']");
        firstMap(cell, "one notification, cell");
        cell.picture("4-check");
        cell.submit("form[action$='/check']");
        assertThat(cell.find("form[action$='/release'] input[name=forces]").count())
                .as("only the two forces that were consented to are offered")
                .isEqualTo(2);
        cell.picture("5-release");
        cell.submit("form[action$='/release']");
        assertThat(cell.find("form[action$='/release'] input[name=forces]").count())
                .isZero();
    }

    private void answered(Person liaison, String id) {
        liaison.go(operation.path("/register"));
        within(liaison, Budget.NEXT_PAGE, "register of a force");
        assertThat(liaison.text())
                .contains(id, "34N")
                .doesNotContain("PLATE-7781", "NOTE-secret", "PASSENGER-Awa", "Beta", "Gamma");
        liaison.picture("6-register");
        liaison.follow("main a[href$='/notifications/" + id + "']");
        liaison.fill("person", "Cpt Sow");
        liaison.fill("reference", "A-17");
        liaison.submit("form[action$='/receipts']:has(input[name=step][value=ACKNOWLEDGED])");
        liaison.fill("unit", "unit 3");
        liaison.submit("form[action$='/receipts']:has(input[name=step][value=PASSED_DOWN])");
        assertThat(liaison.text()).contains("A-17", "unit 3");
        liaison.picture("7-answered");
    }

    private void enteredByTheCell(Person cell, String id) {
        cell.go(operation.path("/notifications/" + id));
        assertThat(cell.text()).contains("A-17", "unit 3");
        String ofBeta = "//h3[contains(., 'Force Beta')]/following-sibling::details[1]";
        cell.find(ofBeta + "/summary").click();
        cell.find(ofBeta + "//*[@name='person']").fill("Lt Ba");
        cell.find(ofBeta + "//*[@name='channel']").selectOption("PHONE");
        cell.press(ofBeta + "//form//button[@type='submit']");
        assertThat(cell.text()).contains("Lt Ba");
        cell.picture("8-entered");
    }

    /** The screens of the cell and of the organisation are open and nobody touches them. */
    private String alertAppears(Person cell, Person author, Person liaison) {
        cell.go(operation.path("/alerts"));
        within(cell, Budget.NEXT_PAGE, "alerts of the cell");
        author.go(operation.path("/alerts"));
        liaison.go(operation.path("/notices/new"));
        firstMap(liaison, "form of a notice");
        notice(liaison);
        liaison.picture("9-notice");
        cell.watch("#alerts td", "AN-");
        author.watch("#alerts td", "MV-");
        liaison.find("#concerns [name=seen]").first().waitFor(ATTACHED);
        assertThat(liaison.find("#concerns").innerText())
                .as("while typing, the force is shown what it comes too close to")
                .contains("MV-");
        liaison.picture("10-shown");
        liaison.submit("form[action$='/notices']");
        assertThat(liaison.page().url()).matches(".*/notices/AN-[0-9A-Z]+$");

        long seen = cell.waitForSeen("#alerts td", "AN-");
        long told = author.waitForSeen("#alerts td", "MV-");
        Instant written = written("deconfliction.alert_opened");
        live("cell sees the new alert", written, seen);
        live("organisation is told of it", written, told);
        assertThat(cell.find("#alerts tbody tr").count()).isEqualTo(1);
        assertThat(author.find("#alerts").innerText())
                .contains("contact the cell")
                .doesNotContain("AN-", "Force Alpha", "CANARY", "patrol", "Patrol");
        cell.picture("11-alert");
        author.picture("11-alert");
        return cell.find("#alerts tbody tr a.k-id").first().innerText();
    }

    private void notice(Person liaison) {
        liaison.fill("label", "CANARY-LABEL");
        liaison.check("shape", "circle");
        liaison.fill("places", "5.71234, 19.05678");
        liaison.fill("radius", "1437");
        liaison.fill("from", local(departs.plus(Duration.ofHours(3))));
        liaison.fill("until", local(departs.plus(Duration.ofHours(6))));
        liaison.choose("kind", "patrol");
        liaison.find("details.k-more:has([name=remark]) > summary").click();
        liaison.fill("remark", "CANARY-REMARK");
        liaison.fill("floor", "0");
        liaison.fill("ceiling", "2391");
        liaison.check("wording", "agree");
        liaison.check("unclassified", "yes");
    }

    private void alertCloses(Person cell, Person author, Person liaison, String alert) {
        cell.go(operation.path("/alerts/" + alert));
        drawn(cell);
        within(cell, Budget.NEXT_PAGE, "one alert, map cached");
        author.go(operation.path("/alerts"));
        cell.watch("#alert", "The force changed its activity");
        author.watch("#alerts .k-empty", "");
        liaison.follow("main a[href$='/edit']");
        drawn(liaison);
        within(liaison, Budget.NEXT_PAGE, "form of a notice, map cached");
        liaison.fill("places", "7.71234, 19.05678");
        liaison.check("unclassified", "yes");
        liaison.submit("main form[action*='/notices/']");
        liaison.picture("12-moved");
        assertThat(liaison.find(".k-errors").count()).as(liaison.text()).isZero();
        assertThat(liaison.find(".k-notice-done").count()).isEqualTo(1);

        long seen = cell.waitForSeen("#alert", "The force changed its activity");
        Instant written = written("deconfliction.alert_closed");
        live("cell sees who moved", written, seen);
        live("organisation's alert is gone", written, author.waitForSeen("#alerts .k-empty", ""));
        assertThat(cell.text()).contains("Closed");
        cell.picture("12-closed");
        author.go(operation.path("/alerts?status=all"));
        assertThat(author.text()).contains(alert, "Closed");
    }

    private void theBundleIsIntactAndHoldsNothingOfTheNotice(Person author, String id) throws IOException {
        author.go(operation.path("/notifications/" + id));
        Download download = author.page()
                .waitForDownload(() -> author.find("a[href$='/bundle']").click());
        Path file = Files.createTempFile(Path.of("target"), "journey", ".kapok-bundle");
        download.saveAs(file);
        var verifier = ServiceLoader.load(BundleVerifier.class).findFirst().orElseThrow();
        var outcome = verifier.verify(file, Optional.empty(), Language.EN);
        assertThat(outcome.problems()).isEmpty();
        figures.addAll(outcome.summary());
        String bundle = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(bundle)
                .contains("Delta convoy", "deconfliction.told_organisation", "A-17", "Lt Ba")
                .doesNotContain(NOTICE_ONLY)
                .doesNotContain("activity_notice", "proximity_alert")
                // A short id, not three signs that a salt happens to hold.
                .doesNotContainPattern("(?<![\\w-])AN-[0-9A-Z]{4}");
        Files.delete(file);
    }

    private void mapPages(Person cell) {
        cell.go(operation.path("/picture"));
        drawn(cell);
        within(cell, Budget.NEXT_PAGE, "the picture, map cached");
        cell.picture("13-picture");
    }

    private static void drawn(Person person) {
        person.find(".k-map").first().scrollIntoViewIfNeeded();
        person.find(".k-map.k-map-ready").first().waitFor();
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The page itself is as small as any other, and with its map, which no page has brought yet, small enough. */
    private void firstMap(Person person, String what) {
        drawn(person);
        assertThat(person.traffic().broughtAMap()).as(what).isTrue();
        within(Budget.NEXT_PAGE, person.traffic().bytesOfThePageItself(what + ", the page itself"), person);
        within(person, Budget.MAP_PAGE, what + ", first map");
    }

    private void within(Person person, Budget budget, String what) {
        within(budget, person.traffic().bytes(what), person);
    }

    private void within(Budget budget, long bytes, Person person) {
        assertThat(bytes)
                .as(() -> person.traffic().report().getLast()
                        + "\n"
                        + person.traffic().answers())
                .isPositive()
                .isLessThanOrEqualTo(budget.bytes());
        figures.add("journey: " + person.traffic().report().getLast());
    }

    private void live(String what, Instant written, long seenMillis) {
        Duration after = Duration.between(written, Instant.ofEpochMilli(seenMillis));
        figures.add("journey: %-44s %,9d ms after the write".formatted(what, after.toMillis()));
        assertThat(after).as(what).isLessThan(LIVE);
    }

    /** True time of the newest entry of this type: the write itself, before its commit. */
    private Instant written(String type) {
        return transactions.read(new DatabaseIdentity.Worker("journey", operation.id()), () -> jdbc.sql(
                        "select true_time from ledger.entry where type = :type order by sequence desc limit 1")
                .param("type", type)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single());
    }

    private void neverComplained(Person person) {
        assertThat(person.complaints()).isEmpty();
    }

    private static String local(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .withZone(ZoneId.of("Africa/Bangui"))
                .format(instant);
    }
}
