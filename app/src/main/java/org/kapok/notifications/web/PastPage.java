package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.ui.PageModel;

/**
 * A notification as it stood at a moment, in its reader's view.
 *
 * @param moment what was asked for; now, when nothing was
 * @param there whether there was anything then that this reader may know
 * @param state where it stood; empty for a force
 */
public record PastPage(
        String shortId,
        Instant moment,
        boolean there,
        Optional<State> state,
        ViewLines content,
        List<Told> told,
        List<NotificationPage.Event> answers)
        implements PageModel {

    /** Stage and life as words of the bundle. */
    public record State(String name, String stage, String life, int version) {}

    /** What one force had been told; {@code view} is shown to that force only. */
    public record Told(String force, int version, String state, Instant since, ViewLines view) {}
}
