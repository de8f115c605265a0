package org.kapok.ui;

/**
 * What one template shows. The template has the name of its model: the public record {@code
 * org.kapok.notifications.web.SiteListPage} is shown by {@code notifications/web/SiteListPage.jte}, whose only
 * parameters are {@code @param Screen ui} and {@code @param SiteListPage page}. A test checks every pair.
 */
public interface PageModel {

    /** The template's path below {@code src/main/jte}. */
    default String template() {
        return getClass().getName().substring("org.kapok.".length()).replace('.', '/') + ".jte";
    }
}
