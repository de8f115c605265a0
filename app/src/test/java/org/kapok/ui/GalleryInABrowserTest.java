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
import java.util.Map;
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
                        .setArgs(List.of("--no-sandbox")));
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
        var complaints = new ArrayList<String>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setLocale(language)
                .setColorScheme(colours))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type()) && !message.text().contains("/events")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address("/ui/gallery"));

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screens/gallery-" + width + "-" + language + "-"
                            + colours.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        }
        assertThat(complaints)
                .filteredOn(text -> text.contains("Content Security Policy"))
                .isEmpty();
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
