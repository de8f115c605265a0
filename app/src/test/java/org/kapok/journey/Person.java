package org.kapok.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kapok.access.Account;
import org.kapok.access.secrets.Totp;
import org.kapok.testing.MutableClock;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperations;

/** Somebody at his own browser: signs in as people do, and remembers whatever his browser complained of. */
final class Person implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 45_000;

    static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final String base;
    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final Traffic traffic;
    private final List<String> complaints = new ArrayList<>();

    private Person(Browser browser, int port, String name, Browser.NewContextOptions options) {
        this.base = "http://127.0.0.1:" + port;
        this.name = name;
        this.context = browser.newContext(options);
        this.context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        this.traffic = new Traffic(page);
        listen(page);
    }

    static Person with(Chromium chromium, int port, String name) {
        return new Person(chromium.browser(), port, name, options(1280, "en"));
    }

    static Person withoutScripts(Chromium chromium, int port, String name) {
        return new Person(chromium.browser(), port, name, options(1280, "en").setJavaScriptEnabled(false));
    }

    /** Somebody with this device; his pictures bear its name. */
    static Person at(Chromium chromium, int port, Look look) {
        return new Person(
                chromium.browser(),
                port,
                look.toString(),
                options(look.width(), look.language())
                        .setHasTouch(look.width() < 600)
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static Browser.NewContextOptions options(int width, String language) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language);
    }

    /** A sample account of the demo: one press. */
    void signInAsSample(String account) {
        go("/sign-in");
        press("main button[name=name][value='" + account + "']");
        assertThat(page.url()).as(name + " is in").contains("/o/");
    }

    private void listen(Page heard) {
        heard.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || message.text().contains("Content Security Policy")) {
                complaints.add(heard.url() + " " + message.text());
            }
        });
        heard.onPageError(error -> complaints.add(heard.url() + " " + error));
    }

    /** Opens the door: name, password, and where his role needs it a second factor that he enrols now. */
    void signIn(Account account) {
        go("/sign-in");
        page.fill("#f-name", account.signInName());
        page.fill("#f-password", TestOperations.PASSWORD);
        submit("main form[action='/sign-in']");
        if (page.url().contains("/second-factor")) {
            String secret = page.locator("main dl code").first().textContent();
            page.fill(
                    "#f-code",
                    Totp.codeAt(SignedIn.base32(secret), MutableClock.shared().instant()));
            submit("main form[action='/second-factor/enrol']");
            page.click("main a.btn-primary");
            page.waitForLoadState();
        }
        assertThat(page.url()).as(name + " is in").contains("/o/");
    }

    /** Goes to an address as if it had been typed; answers when all of the page is loaded. */
    void go(String path) {
        traffic.begin();
        Response response = page.navigate(base + path);
        assertThat(response.status()).as(name + " " + path).isLessThan(400);
        shown();
    }

    /** Goes there and answers the status; -1 when a file came instead of a page. */
    int status(String path) {
        traffic.begin();
        try {
            int status = page.navigate(base + path).status();
            shown();
            return status;
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Download is starting")) {
                return -1;
            }
            throw e;
        }
    }

    /** Follows a link. */
    void follow(String selector) {
        traffic.begin();
        page.waitForNavigation(() -> page.locator(selector).first().click());
        shown();
    }

    /** Sends the one form that matches, by its button. */
    void submit(String form) {
        press(form + " button[type=submit]");
    }

    /** Presses a button that leads to another page. */
    void press(String button) {
        traffic.begin();
        page.waitForNavigation(() -> page.locator(button).first().click());
        shown();
    }

    private void shown() {
        page.waitForLoadState();
    }

    void fill(String control, String text) {
        page.fill("[name='" + control + "']", text);
    }

    void check(String control, String value) {
        page.check("[name='" + control + "'][value='" + value + "']");
    }

    void choose(String control, String value) {
        page.selectOption("select[name='" + control + "']", value);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String text() {
        return page.locator("main").innerText();
    }

    Page page() {
        return page;
    }

    Traffic traffic() {
        return traffic;
    }

    List<String> complaints() {
        return complaints;
    }

    /** Leaves a picture in {@code target/screens/journey}. */
    void picture(String what) {
        picture("journey", what);
    }

    /** Leaves a picture in a folder of {@code target/screens}. */
    void picture(String folder, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens/" + folder + "/" + what + "-" + name + ".png")));
    }

    /** From now on notes when {@code selector} first matches with {@code words} in it, while this page stays loaded. */
    void watch(String selector, String words) {
        page.evaluate("""
                ([selector, words]) => {
                  window.kapokSeen = 0;
                  const look = () => {
                    const found = [...document.querySelectorAll(selector)].some(e => e.textContent.includes(words));
                    if (!window.kapokSeen && found) { window.kapokSeen = Date.now(); }
                  };
                  new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true});
                  look();
                }""", List.of(selector, words));
        assertThat(seenAt()).as(name + " has not seen it before").isZero();
    }

    /** When it was seen, milliseconds since 1970 by the machine's clock; waits for it. */
    long waitForSeen(String selector, String words) {
        page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
        return seenAt();
    }

    private long seenAt() {
        return ((Number) page.evaluate("() => window.kapokSeen === undefined ? -1 : window.kapokSeen")).longValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
