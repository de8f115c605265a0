package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The gallery as people see it, in Debian's Chromium; leaves pictures in {@code target/screens}. */
@UiTest
class GalleryInABrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        assumeThat(CHROMIUM).as("Debian's Chromium").exists();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--use-gl=angle",
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    // UI-6 UI-7
    @ParameterizedTest
    @CsvSource({"1280, en, LIGHT", "1280, fr, DARK", "390, fr, LIGHT", "390, en, DARK"})
    void runsNothingInlineAndNeverScrollsSideways(int width, String language, ColorScheme colours) {
        List<String> complaints = visit("/ui/gallery", "gallery", width, language, colours, _ -> {});

        assertThat(complaints).isEmpty();
    }

    // UI-6 UI-7
    @ParameterizedTest
    @CsvSource({"1280, en, LIGHT", "1280, fr, DARK", "390, fr, LIGHT"})
    void drawsTheMapWithWorkersAndImagesOfOurOwn(int width, String language, ColorScheme colours) {
        List<String> complaints = visit("/ui/gallery/map", "map", width, language, colours, page -> {
            page.waitForSelector("#sample.k-map-ready");
            page.waitForSelector("#drawn.k-map-ready");
            page.waitForSelector(".k-map-country");
            assertThat(page.locator("#sample .k-map-list li"))
                    .satisfies(list -> assertThat(list.count()).isEqualTo(5));
        });

        assertThat(complaints).isEmpty();
    }

    // UI-13
    @Test
    void drawsIntoTheTextThatThePersonCanTypeToo() {
        visit("/ui/gallery/map", "drawing", 1280, "en", ColorScheme.LIGHT, page -> {
            page.waitForSelector("#drawn .k-map-handle");
            page.locator("#drawn .maplibregl-canvas").click();
            assertThat(page.inputValue("#f-route").lines()).hasSize(3);

            page.locator("#drawn .k-map-handle").nth(2).press("Delete");
            page.fill("#f-route", "4.36120, 18.55500");
            page.dispatchEvent("#f-route", "change");
            assertThat(page.locator("#drawn .k-map-handle").count()).isEqualTo(1);
        });
    }

    // UI-13 UI-15
    @Test
    void insertsBetweenTwoPointsAndUndoesEveryStep() {
        visit("/ui/gallery/map", "insert", 1280, "en", ColorScheme.LIGHT, page -> {
            page.waitForSelector("#drawn .k-map-handle");
            String before = page.inputValue("#f-route");
            page.locator("#drawn .k-map-between").first().press("Enter");
            assertThat(page.inputValue("#f-route").lines()).hasSize(3);
            assertThat(page.inputValue("#f-route").lines().toList().get(1))
                    .startsWith("5.0")
                    .endsWith(", 18.81750");
            assertThat(page.evaluate("document.activeElement.textContent"))
                    .as("the new point has the focus")
                    .isEqualTo("2");

            page.keyboard().press("ArrowUp");
            assertThat(page.inputValue("#f-route").lines().toList().get(1)).doesNotStartWith("5.04560");
            page.locator("#drawn [data-do=undo]").click();
            page.locator("#drawn [data-do=undo]").click();
            assertThat(page.inputValue("#f-route")).isEqualTo(before);
        });
    }

    // UI-15
    @Test
    void isDrawnWithoutAPointerAndByTouchOnAPhone() {
        visit("/ui/gallery/map", "touch", 390, "fr", ColorScheme.LIGHT, page -> {
            page.locator("#drawn").scrollIntoViewIfNeeded();
            page.waitForSelector("#drawn .k-map-handle");
            page.locator("#drawn [data-do=centre]").focus();
            page.keyboard().press("Enter");
            assertThat(page.inputValue("#f-route").lines()).hasSize(3);

            page.locator("#drawn .k-map-handle").nth(2).focus();
            page.locator("#drawn [data-do=delete]").tap();
            assertThat(page.inputValue("#f-route").lines()).hasSize(2);
            page.locator("#drawn .maplibregl-canvas").tap();
            assertThat(page.inputValue("#f-route").lines()).hasSize(3);
        });
    }

    /** Goes there, waits, takes a picture, and answers what the browser complained of. */
    private List<String> visit(
            String path, String name, int width, String language, ColorScheme colours, Consumer<Page> look) {
        var complaints = new ArrayList<String>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setHasTouch(width < 600)
                .setLocale(language)
                .setColorScheme(colours))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address(path));
            look.accept(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screens/" + name + "-" + width + "-" + language + "-"
                            + colours.name().toLowerCase(Locale.ROOT) + ".png")));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        return complaints;
    }

    // UI-8
    @Test
    void leadsFromTheErrorSummaryToTheFieldWithoutAScript() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("fr"))) {
            Page page = context.newPage();
            page.navigate(address("/ui/gallery"));
            page.click("text=Enregistrer et continuer");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/gallery-errors.png")));

            assertThat(page.title()).startsWith("Erreur :");
            page.click(".k-errors a");
            assertThat(page.url()).endsWith("#f-name");

            page.fill("#f-name", "Delta");
            page.click("text=Enregistrer et continuer");
            assertThat(page.textContent(".k-notice")).contains("« Delta » est enregistré");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
