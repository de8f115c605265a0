package org.kapok.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** What holds of every screen, looked at in the browser itself. */
final class ScreenInspection {

    private static final String UNNAMED = """
            () => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href], summary')]
              .filter(e => !(e.labels && e.labels.length) && !e.getAttribute('aria-label') && !e.title
                  && !e.getAttribute('aria-labelledby') && !(e.textContent || '').trim())
              .map(e => e.outerHTML.slice(0, 120))""";
    private static final String TWICE = """
            () => { const seen = new Set(); return [...document.querySelectorAll('[id]')].map(e => e.id)
              .filter(id => seen.size === seen.add(id).size) }""";

    private ScreenInspection() {}

    // UI-7 UI-17
    static void holds(Page page, String what) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s scrolls sideways", what)
                .isEqualTo(page.viewportSize().width);
        assertThat((List<?>) page.evaluate(UNNAMED))
                .as("%s: controls without a name", what)
                .isEmpty();
        assertThat((List<?>) page.evaluate(TWICE))
                .as("%s: ids that stand twice", what)
                .isEmpty();
        assertThat(page.locator("h1").count()).as("%s: first headings", what).isEqualTo(1);
        assertThat(page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])")
                        .count())
                .as("%s: keyboard order", what)
                .isZero();
    }

    /** Written from right to left, nothing leaves the screen either. */
    static void holdsFromRightToLeft(Page page, String what) {
        page.evaluate("document.documentElement.dir = 'rtl'");
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s scrolls sideways, written from right to left", what)
                .isEqualTo(page.viewportSize().width);
        page.evaluate("document.documentElement.dir = 'ltr'");
    }
}
