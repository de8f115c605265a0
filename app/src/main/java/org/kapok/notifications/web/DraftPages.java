package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.directory.Recipient;
import org.kapok.notifications.CodeList;
import org.kapok.notifications.CodeLists;
import org.kapok.notifications.Draft;
import org.kapok.notifications.Kind;
import org.kapok.notifications.LeadTime;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Releases;
import org.kapok.notifications.Submission;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.notifications.Urgency;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** The pages of a draft. */
@Component
class DraftPages {

    private static final UUID NONE = new UUID(0, 0);

    private final Directory directory;
    private final Notifications notifications;
    private final NotificationReads reads;
    private final DraftSubmission submissions;
    private final Preview preview;

    DraftPages(
            Directory directory,
            Notifications notifications,
            NotificationReads reads,
            DraftSubmission submissions,
            Preview preview) {
        this.directory = directory;
        this.notifications = notifications;
        this.reads = reads;
        this.submissions = submissions;
        this.preview = preview;
    }

    /** What a force will see, and how late it comes. */
    @Component
    record Preview(Releases releases, LeadTime leadTime, Panels panels, PlaceDoubts doubts, CodeLists codes) {}

    DraftPage empty(Viewer viewer, Kind kind, Screen screen) {
        return page(viewer, NONE, kind, "", Map.of(), List.of(), screen);
    }

    DraftPage withoutOrganisation(Viewer viewer, Kind kind, Map<String, String> form, Screen screen) {
        return page(
                viewer,
                NONE,
                kind,
                "",
                DraftSubmission.cleaned(form),
                List.of(Violation.of("organisation", "notifications.violation.missing")),
                screen);
    }

    DraftPage form(Viewer viewer, Draft draft, List<Violation> violations, Screen screen) {
        return page(viewer, draft.id(), draft.kind(), amends(viewer, draft), draft.form(), violations, screen);
    }

    /** What is wrong with a draft; asks no proximity question. */
    List<Violation> wrong(Viewer viewer, Draft draft, Screen screen) {
        var read = submissions.read(viewer, draft, screen.moments());
        var wrong = new ArrayList<>(read.unreadable());
        read.submission()
                .filter(_ -> wrong.isEmpty())
                .ifPresent(submission -> sort(viewer, draft, submission, wrong, new ArrayList<>()));
        return wrong;
    }

    ReviewPage review(Viewer viewer, Draft draft, Screen screen, List<UnseenAlerts.Unseen> alerts) {
        var read = submissions.read(viewer, draft, screen.moments());
        var wrong = new ArrayList<>(read.unreadable());
        var settle = new ArrayList<ReviewPage.Settle>();
        var told = new ArrayList<ReviewPage.Told>();
        read.submission().filter(_ -> wrong.isEmpty()).ifPresent(submission -> {
            sort(viewer, draft, submission, wrong, settle);
            directory.recipients(viewer).forEach(force -> told.add(told(viewer, submission, force, screen)));
        });
        var all = read.submission()
                .map(submission -> all(viewer, submission, screen))
                .orElse(new ViewLines(List.of()));
        var places = read.submission()
                .map(submission -> preview.doubts().of(viewer, submission.content(), screen))
                .orElse(List.of());
        return new ReviewPage(
                draft.id(),
                draft.kind(),
                amends(viewer, draft),
                draft.form(),
                wrong.isEmpty() && read.submission().isPresent(),
                all,
                told,
                settle,
                places,
                read.submission()
                        .map(submission ->
                                Shapes.with(Shapes.of("", submission.content()), PlaceDoubts.features(places, screen)))
                        .orElse(Map.of()),
                false,
                wrong,
                alerts,
                read.submission()
                        .filter(_ -> wrong.isEmpty() && alerts.isEmpty())
                        .map(submission ->
                                preview.panels().proposed(viewer, draft.amends(), submission.content(), screen))
                        .orElse(List.of()));
    }

    /** Doubtful places and duplicates are settled on the page itself; the rest needs the form again. */
    private void sort(
            Viewer viewer, Draft draft, Submission submission, List<Violation> wrong, List<ReviewPage.Settle> settle) {
        for (Violation violation : notifications.violations(viewer, submission, draft.amends())) {
            if (violation.field().startsWith("settle.")) {
                continue;
            }
            if (violation.field().startsWith("duplicate.")) {
                settle.add(new ReviewPage.Settle(
                        violation.field(), violation, draft.form().getOrDefault(violation.field(), "")));
            } else {
                wrong.add(violation);
            }
        }
    }

    private ReviewPage.Told told(Viewer viewer, Submission submission, Recipient force, Screen screen) {
        boolean yes = submission.consent().getOrDefault(force.force(), false);
        var view = preview.releases().preview(viewer, submission.content(), acronym(viewer, submission), force);
        var late = preview.leadTime()
                .late(
                        viewer.operation(),
                        Notification.Headline.of(submission.content()),
                        screen.moments().now(),
                        force);
        return new ReviewPage.Told(
                force.name().in(screen.language()),
                yes,
                ViewLines.of(submission.content().kind(), view, screen),
                late.map(by -> screen.moments().length(by)).orElse(""));
    }

    private ViewLines all(Viewer viewer, Submission submission, Screen screen) {
        var content = submission.content();
        return WholeLines.of(content, acronym(viewer, submission), screen);
    }

    private String acronym(Viewer viewer, Submission submission) {
        return directory
                .organisation(viewer, submission.organisation())
                .map(Organisation::acronym)
                .orElse("");
    }

    private String amends(Viewer viewer, Draft draft) {
        return draft.amends()
                .flatMap(id -> reads.byId(viewer, id))
                .map(found -> found.shortId().toString())
                .orElse("");
    }

    private DraftPage page(
            Viewer viewer,
            UUID id,
            Kind kind,
            String amends,
            Map<String, String> form,
            List<Violation> violations,
            Screen screen) {
        List<Choice> through = viewer.isCell()
                ? directory.organisations(viewer).stream()
                        .filter(Organisation::speaksThroughCell)
                        .map(one -> Choice.of(one.id().toString(), one.acronym()))
                        .toList()
                : List.of();
        return new DraftPage(
                id,
                kind,
                amends,
                form,
                ContentForm.lines(form),
                directory.recipients(viewer).stream()
                        .map(force -> new DraftPage.ForceChoice(
                                force.force().toString(),
                                force.name(),
                                preview.leadTime().of(viewer.operation(), Urgency.ROUTINE, force)))
                        .toList(),
                through,
                choices(viewer, CodeList.Name.FUNCTION, form, screen),
                choices(viewer, CodeList.Name.PURPOSE, form, screen),
                violations);
    }

    /** What the operation offers now, and what was chosen before, even if it is no longer offered. */
    private List<Choice> choices(Viewer viewer, CodeList.Name name, Map<String, String> form, Screen screen) {
        var list = preview.codes().of(viewer.operation(), name);
        String chosen = form.getOrDefault(name.word(), "");
        return list.codes().stream()
                .filter(code -> code.offered() || code.code().equals(chosen))
                .map(code -> Choice.of(code.code(), code.label(screen.language())))
                .toList();
    }
}
