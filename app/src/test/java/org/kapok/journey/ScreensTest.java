package org.kapok.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Every screen of the demo that links lead to. Pictures are left in {@code target/screens/all}: with
 * {@code -Dkapok.screens=all} for seven accounts, each width, language and light; else for those who work most with it,
 * each at the device that is likely his.
 */
@KapokTest
@TestPropertySource(properties = {"kapok.demo=true", "kapok.jobs=false"})
class ScreensTest {

    private static final List<String> ACCOUNTS =
            List.of("cf.cell1", "cf.savane1", "cf.alpha", "cf.radio", "cf.admin", "cf.hct", "ml.cell1");

    private static final Look DESK = new Look(1280, "en", false);
    private static final Look PHONE = new Look(390, "fr", true);
    /** What a person is not shown as a page, or what would end his visit. */
    private static final String NOT_A_SCREEN = ".*(\\.[a-z0-9]{2,8}|/bundle|/events|/template.*)$";

    private static final String ID = "[A-Z]{2,4}-[0-9A-Z]{4,8}|[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{2}[0-9]{2,6}";

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    /** All that is wrong on all screens, said at once. */
    private final List<String> wrong = new ArrayList<>();

    private Chromium chromium;

    /** Who looks, and how. */
    record Visit(String account, Look look) {}

    static List<Visit> visits() {
        if (!"all".equals(System.getProperty("kapok.screens"))) {
            return List.of(
                    new Visit("cf.cell1", DESK),
                    new Visit("cf.savane1", PHONE),
                    new Visit("cf.alpha", PHONE),
                    new Visit("cf.admin", DESK));
        }
        return Stream.of(1280, 390)
                .flatMap(width -> Stream.of("fr", "en")
                        .flatMap(language -> Stream.of(false, true).map(dark -> new Look(width, language, dark))))
                .flatMap(look -> ACCOUNTS.stream().map(account -> new Visit(account, look)))
                .toList();
    }

    @BeforeEach
    void aBrowser() {
        assumeThat(Chromium.EXECUTABLE).as("Debian's Chromium").exists();
        chromium = Chromium.start();
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyScreenHoldsItsWidthItsNamesAndItsTongue(Visit visit) { // DEM-7 UI-7 UI-17
        wrong.clear();
        String language = "?lang=" + visit.look().language();
        try (var person = Person.at(chromium, port, visit.look())) {
            person.go("/sign-in" + language);
            look(person, "sign-in", "/sign-in");
            assertThat(person.text()).contains("cf.cell1", "kapok");
            person.signInAsSample(visit.account());
            person.go(person.page().url().replaceFirst("https?://[^/]+", "") + language);
            assertThat(walk(person, visit.account())).hasSizeGreaterThan(3);
            wrong.addAll(person.complaints());
        }
        assertThat(wrong).isEmpty();
    }

    /** Goes wherever links lead, to each kind of page once. */
    private Set<String> walk(Person person, String account) {
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(links(person));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (!path.matches(NOT_A_SCREEN) && seen.add(kind(path))) {
                int status = person.status(path);
                if (status < 0) {
                    continue;
                }
                if (status >= 400) {
                    wrong.add(account + " is led to " + path + ", which is not there for him");
                    continue;
                }
                look(person, account + kind(path).replaceAll("[^A-Za-z]+", "-"), path);
                waiting.addAll(links(person));
            }
        }
        return seen;
    }

    private static String kind(String path) {
        return path.replaceAll(ID, "x");
    }

    private static List<String> links(Person person) {
        return person.page().locator("a[href^='/']").all().stream()
                .map(link -> link.getAttribute("href").replaceAll("[?#].*", ""))
                .filter(path -> path.startsWith("/o/") || path.startsWith("/account"))
                .distinct()
                .toList();
    }

    private void look(Person person, String name, String path) {
        Page page = person.page();
        Locator map = page.locator(".k-map");
        if (map.count() > 0) {
            map.first().scrollIntoViewIfNeeded();
            page.locator(".k-map-ready").first().waitFor();
        }
        person.picture("all", name);
        wrong.addAll(ScreenInspection.faults(page, path));
    }

    @Test
    void whatOnlyAButtonLeadsToIsLookedAtToo() {
        for (Look look : List.of(DESK, PHONE)) {
            try (var admin = Person.at(chromium, port, look);
                    var cell = Person.at(chromium, port, look);
                    var newcomer = Person.at(chromium, port, look)) {
                admin.signInAsSample("cf.admin");
                placesAreImported(admin, look);
                aTokenIsIssued(admin);
                cell.signInAsSample("cf.cell1");
                paper(cell);
                cell.press(".k-lock button");
                look(cell, "odd-locked", "lock");
                enrols(newcomer);
                Stream.of(admin, cell, newcomer).forEach(one -> wrong.addAll(one.complaints()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void placesAreImported(Person admin, Look look) {
        admin.go("/o/CF/administration/places");
        String places = "name,latitude,longitude,kind\nEssai " + look
                + ",5.11111,20.22222,village\nFaux,nowhere,20.0,village\n";
        admin.find("input[type=file]")
                .setInputFiles(new FilePayload("essai.csv", "text/csv", places.getBytes(StandardCharsets.UTF_8)));
        admin.check("kind", "GAZETTEER");
        admin.fill("source", "Essai");
        admin.submit("main form[action$='/administration/places']");
        look(admin, "odd-places-preview", "places preview");
        admin.press("main form[action$='/take'] button");
        look(admin, "odd-places-report", "places report");
    }

    private void aTokenIsIssued(Person admin) {
        admin.go("/account/tokens");
        look(admin, "odd-tokens", "tokens");
        if (admin.find("main form [name=name]").count() > 0) {
            admin.fill("name", "Essai");
            admin.press("main form button[type=submit]");
            look(admin, "odd-token-issued", "issued token");
        }
    }

    private static void paper(Person cell) {
        for (String path : List.of("/o/CF/desk", "/o/CF/picture", "/o/CF/notifications")) {
            cell.go(path);
            cell.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            cell.page()
                    .pdf(new Page.PdfOptions()
                            .setFormat("A4")
                            .setPath(Path.of("target/screens/all/print"
                                    + path.replace('/', '-')
                                    + "-" + cell.page().viewportSize().width + ".pdf")));
            cell.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** A real operation asks for a second factor: enrolment, and the codes for bad days. */
    private void enrols(Person newcomer) {
        var operation = operations.real();
        newcomer.go("/sign-in");
        newcomer.fill("name", operation.account(Role.CELL).signInName());
        newcomer.fill("password", TestOperations.PASSWORD);
        newcomer.submit("main form.k-form");
        look(newcomer, "odd-second-factor", "second factor");
        newcomer.go("/code");
        look(newcomer, "odd-one-time-code", "one-time code");
    }
}
