package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationPanels;
import org.kapok.notifications.Progress;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * One notification, for its organisation and the cell: what it says, who was told, what was answered, what to do next.
 *
 * @param may what this viewer may do with it now
 * @param missing what should have happened and has not
 * @param panels what modules above say of proximity
 * @param unseen alerts that a release met
 * @param doubts for the second person and the cell's checks: places that look like a slip
 */
public record NotificationPage(
        Notification notification,
        String organisation,
        String author,
        ViewLines content,
        List<Told> told,
        List<Event> life,
        List<Missing> missing,
        List<PlaceDoubt> doubts,
        List<Change> changes,
        List<Number> numbers,
        List<String> people,
        Map<String, ?> features,
        May may,
        List<NotificationPanels.Panel> panels,
        Unseen unseen,
        List<Violation> violations)
        implements PageModel {

    /** The same, asking again because of alerts that its writer has not seen. */
    NotificationPage asking(Unseen alerts) {
        return new NotificationPage(
                notification,
                organisation,
                author,
                content,
                told,
                life,
                missing,
                doubts,
                changes,
                numbers,
                people,
                features,
                may,
                panels,
                alerts,
                violations);
    }

    /**
     * Alerts that were shown because a release met them.
     *
     * @param seen ids of all that were shown up to now, to send back
     * @param forces the forces that were chosen
     */
    public record Unseen(List<UnseenAlerts.Unseen> alerts, List<String> seen, List<String> forces) {

        static final Unseen NONE = new Unseen(List.of(), List.of(), List.of());
    }

    /** One force: consent, what it was told, what it answered. */
    public record Told(
            String id,
            String name,
            boolean consent,
            String late,
            Optional<Issue> issue,
            boolean oldVersion,
            List<Event> answers,
            List<Choice> fields) {}

    /** The release a force goes by now, or was recalled from. */
    public record Issue(String id, int version, Instant at, String state) {}

    /** One line of a life; {@code entered} says who entered it for somebody else. */
    public record Event(Instant at, String text, String entered) {}

    /** What has not happened. */
    public record Missing(String text, Instant since, boolean alarm) {}

    /** What a version changed in one field. */
    public record Change(int version, String label, List<String> before, List<String> after) {}

    /** A number to call at any hour. */
    public record Number(String whose, String phone) {}

    /** What this viewer may do now. */
    public record May(
            boolean confirm,
            boolean sendBack,
            boolean check,
            List<Choice> release,
            boolean amend,
            boolean withdraw,
            boolean decideConsent,
            boolean takeBackConsent,
            boolean enterReceipts,
            List<Progress.What> progress,
            boolean reconfirm) {}
}
