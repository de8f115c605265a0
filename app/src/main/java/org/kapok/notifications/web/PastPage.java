package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.ui.PageModel;

/**
 * A notification as it stood at a moment, in its reader's view.
 *
 * @param moment what was asked for; now, when nothing was
 * @param there whether there was anything then that this reader may know
 * @param state where it stood; empty for a force
 * @param changes what its version of then had changed against the one before
 * @param since what was changed afterwards, up to now
 * @param consents who might be told then, in words
 * @param progress what had happened on the way
 * @param features where it was, for the map
 */
public record PastPage(
        String shortId,
        Instant moment,
        boolean there,
        Optional<State> state,
        ViewLines content,
        List<NotificationPage.Change> changes,
        List<NotificationPage.Change> since,
        List<Told> told,
        List<NotificationPage.Event> answers,
        List<Consent> consents,
        List<NotificationPage.Event> progress,
        Map<String, ?> features)
        implements PageModel {

    /** What the organisation had answered for one force, and when. */
    public record Consent(String force, boolean given, Instant at) {}

    /** Stage and life as words of the bundle. */
    public record State(String name, String stage, String life, int version) {}

    /** What one force had been told; {@code view} is shown to that force only. */
    public record Told(String force, int version, String state, Instant since, ViewLines view) {}
}
