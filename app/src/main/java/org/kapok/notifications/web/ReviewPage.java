package org.kapok.notifications.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationPanels;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * Check your answers: what each force will see, doubts about coordinates, duplicates, lateness, unseen alerts.
 *
 * @param ready whether everything essential could be read
 * @param settle duplicates that need a reason: field of the reason, and what is doubted
 * @param places doubtful places, which one choice each settles
 * @param asked whether it was tried to go on without settling all
 * @param wrong what is wrong and needs the form again
 */
public record ReviewPage(
        UUID id,
        Kind kind,
        String amends,
        Map<String, String> form,
        boolean ready,
        ViewLines all,
        List<Told> told,
        List<Settle> settle,
        List<PlaceDoubt> places,
        Map<String, ?> features,
        boolean asked,
        List<Violation> wrong,
        List<UnseenAlerts.Unseen> alerts,
        List<NotificationPanels.Panel> panels)
        implements PageModel {

    /** What one force will see; {@code late} says by how much it comes too late, or is empty. */
    public record Told(String force, boolean yes, ViewLines view, String late) {}

    /** Something doubtful that the person settles with a reason. */
    public record Settle(String field, Violation doubt, String reason) {}

    /** The same after an attempt to go on. */
    ReviewPage asking() {
        return new ReviewPage(
                id, kind, amends, form, ready, all, told, settle, places, features, true, wrong, alerts, panels);
    }

    /** What is still to be settled, once it was tried to go on. */
    public List<Violation> unsettled() {
        return asked
                ? places.stream()
                        .filter(place -> place.settled().isEmpty())
                        .map(place -> Violation.of(place.control(), "notifications.violation.which_place"))
                        .toList()
                : List.of();
    }

    /** The alerts that this page shows and that are sent back as seen. */
    public List<String> shown() {
        return Stream.concat(
                        alerts.stream().map(UnseenAlerts.Unseen::id),
                        panels.stream().flatMap(panel -> panel.items().stream()).map(NotificationPanels.Item::id))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** What was typed into a field. */
    public String value(String field) {
        return form.getOrDefault(field, "");
    }
}
