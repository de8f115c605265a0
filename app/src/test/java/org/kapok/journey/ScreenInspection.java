package org.kapok.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
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
    private static final String WIDER = """
            () => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
              .slice(0, 2).map(e => e.outerHTML.slice(0, 120))""";

    private ScreenInspection() {}

    // UI-7 UI-17
    static List<String> faults(Page page, String what) {
        var faults = new ArrayList<String>();
        if (isTooWide(page)) {
            faults.add(what + " scrolls sideways: " + page.evaluate(WIDER));
        }
        page.evaluate("document.documentElement.dir = 'rtl'");
        if (isTooWide(page)) {
            faults.add(what + " scrolls sideways when written from right to left");
        }
        page.evaluate("document.documentElement.dir = 'ltr'");
        ((List<?>) page.evaluate(UNNAMED)).forEach(control -> faults.add(what + " has a nameless " + control));
        ((List<?>) page.evaluate(TWICE)).forEach(id -> faults.add(what + " has twice the id " + id));
        if (page.locator("h1").count() != 1) {
            faults.add(what + " has first headings: " + page.locator("h1").count());
        }
        if (page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count() > 0) {
            faults.add(what + " changes the order of the keyboard");
        }
        return faults;
    }

    private static boolean isTooWide(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > page.viewportSize().width;
    }
}
