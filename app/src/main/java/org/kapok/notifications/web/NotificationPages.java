package org.kapok.notifications.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapok.access.Accounts;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.directory.Recipient;
import org.kapok.notifications.Kind;
import org.kapok.notifications.LeadTime;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Receipt;
import org.kapok.notifications.Release;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Makes the page of one notification. */
@Component
class NotificationPages {

    private final Directory directory;
    private final Accounts accounts;
    private final LeadTime leadTime;
    private final PlaceDoubts doubts;
    private final Silence silence;
    private final Panels panels;

    NotificationPages(
            Directory directory,
            Accounts accounts,
            LeadTime leadTime,
            PlaceDoubts doubts,
            Silence silence,
            Panels panels) {
        this.panels = panels;
        this.directory = directory;
        this.accounts = accounts;
        this.leadTime = leadTime;
        this.doubts = doubts;
        this.silence = silence;
    }

    NotificationPage page(Viewer viewer, NotificationReads.Whole whole, Screen screen, List<Violation> violations) {
        var notification = whole.notification();
        var content = whole.latest().content();
        var organisation = directory.organisation(viewer, notification.organisation());
        var acronym = organisation.map(Organisation::acronym).orElse("");
        var recipients = directory.recipients(viewer);
        var may = Rights.of(viewer, whole, recipients, screen);
        var doubtful = viewer.isCell() || may.confirm() ? doubts.of(viewer, content, screen) : List.<PlaceDoubt>of();
        return new NotificationPage(
                notification,
                acronym,
                names(viewer, whole).getOrDefault(notification.author(), ""),
                WholeLines.of(content, acronym, screen),
                told(viewer, whole, recipients, screen),
                Life.of(whole, names(viewer, whole), forces(recipients, screen), screen),
                silence.of(viewer, whole, recipients, screen),
                doubtful,
                Differences.of(whole, acronym, screen),
                numbers(viewer, whole, organisation, recipients, screen),
                whole.people().stream()
                        .map(person -> String.join(", ", person.name(), person.function(), person.phone()))
                        .toList(),
                Shapes.with(
                        Shapes.of(notification, content),
                        may.confirm() || may.check() ? PlaceDoubts.features(doubtful, screen) : List.of()),
                may,
                panels.of(viewer, notification, content, screen),
                NotificationPage.Unseen.NONE,
                violations);
    }

    private static Map<ForceId, String> forces(List<Recipient> recipients, Screen screen) {
        return recipients.stream().collect(Collectors.toMap(Recipient::force, force -> force.name()
                .in(screen.language())));
    }

    private List<NotificationPage.Told> told(
            Viewer viewer, NotificationReads.Whole whole, List<Recipient> recipients, Screen screen) {
        return recipients.stream()
                .map(force -> told(viewer, whole, force, screen))
                .toList();
    }

    private NotificationPage.Told told(Viewer viewer, NotificationReads.Whole whole, Recipient force, Screen screen) {
        var notification = whole.notification();
        Optional<Release> issue = whole.releases().stream()
                .filter(release -> release.force().equals(force.force()) && release.state() != Release.State.SUPERSEDED)
                .max(Comparator.comparing(Release::releasedAt));
        boolean consent =
                whole.consents().stream().anyMatch(answer -> answer.force().equals(force.force()) && answer.given());
        var late = leadTime.late(viewer.operation(), notification.headline(), notification.submittedAt(), force);
        return new NotificationPage.Told(
                force.force().toString(),
                force.name().in(screen.language()),
                consent,
                late.map(by -> screen.moments().length(by)).orElse(""),
                issue.map(release -> new NotificationPage.Issue(
                        release.id().toString(),
                        release.version(),
                        release.releasedAt(),
                        release.state().name())),
                issue.filter(release -> release.version() < notification.version())
                        .isPresent(),
                issue.map(release -> answers(viewer, whole, release, screen)).orElse(List.of()),
                viewer.isCell() ? fields(notification.kind(), force, screen) : List.of());
    }

    /** What the cell can withhold from this force: what was agreed, without that without which nothing is said. */
    private static List<Choice> fields(Kind kind, Recipient force, Screen screen) {
        return (kind == Kind.SITE ? force.siteFields() : force.movementFields())
                .stream()
                        .flatMap(word -> NotificationField.named(word).stream())
                        .filter(field -> !field.isAlways())
                        .map(field -> Choice.of(field.word(), screen.text(field.label())))
                        .toList();
    }

    private List<NotificationPage.Event> answers(
            Viewer viewer, NotificationReads.Whole whole, Release release, Screen screen) {
        var names = names(viewer, whole);
        return whole.to(release).stream()
                .map(receipt -> ReceiptLines.event(receipt, names, screen))
                .toList();
    }

    private Map<AccountId, String> names(Viewer viewer, NotificationReads.Whole whole) {
        var ids = new java.util.HashSet<AccountId>();
        whole.versions().forEach(version -> ids.add(version.author()));
        whole.receipts().stream().map(Receipt::recordedBy).forEach(ids::add);
        whole.progress().forEach(happening -> ids.add(happening.recordedBy()));
        whole.notification().confirmedBy().ifPresent(ids::add);
        whole.notification().checkedBy().ifPresent(ids::add);
        return accounts.names(viewer, ids);
    }

    /** NOT-36: what the second person has not answered about doubtful places, one violation each. */
    List<Violation> unanswered(
            Viewer viewer, NotificationReads.Whole whole, Map<String, String> answers, Screen screen) {
        return doubts.of(viewer, whole.latest().content(), screen).stream()
                .map(PlaceDoubt::control)
                .filter(control -> answers.getOrDefault(control, "").isBlank())
                .map(control -> Violation.of(control, "notifications.violation.which_place"))
                .toList();
    }

    private List<NotificationPage.Number> numbers(
            Viewer viewer,
            NotificationReads.Whole whole,
            Optional<Organisation> organisation,
            List<Recipient> recipients,
            Screen screen) {
        var numbers = new ArrayList<NotificationPage.Number>();
        directory
                .cell(viewer)
                .ifPresent(cell -> numbers.add(new NotificationPage.Number(cell.name(), cell.dutyPhone())));
        organisation.ifPresent(one -> numbers.add(new NotificationPage.Number(one.acronym(), one.dutyPhone())));
        var reach = whole.latest().content().reach();
        numbers.add(new NotificationPage.Number(reach.name(), reach.phone()));
        recipients.stream()
                .filter(force -> whole.current(force.force()).isPresent())
                .forEach(force -> force.dutyPhone()
                        .ifPresent(phone -> numbers.add(
                                new NotificationPage.Number(force.name().in(screen.language()), phone))));
        return numbers;
    }

    /** What has happened, newest first. */
    private static final class Life {

        private Life() {}

        static List<NotificationPage.Event> of(
                NotificationReads.Whole whole,
                Map<AccountId, String> names,
                Map<ForceId, String> forces,
                Screen screen) {
            var events = new ArrayList<NotificationPage.Event>();
            whole.versions()
                    .forEach(version -> events.add(event(
                            version.writtenAt(),
                            screen.text(
                                    "notifications.life.version",
                                    version.number(),
                                    names.getOrDefault(version.author(), "–")),
                            version.onBehalf()
                                    .map(behalf -> screen.text(
                                            "notifications.entered",
                                            behalf.person(),
                                            screen.text("notifications.channel." + behalf.channel()),
                                            screen.moments().local(behalf.at())))
                                    .orElse(""))));
            whole.releases().forEach(release -> {
                String force = forces.getOrDefault(release.force(), "");
                events.add(event(
                        release.releasedAt(),
                        screen.text("notifications.life.released_to", release.version(), force),
                        ""));
                if (release.state() != Release.State.CURRENT) {
                    events.add(event(release.stateSince(), force + ": " + screen.text(release.reason()), ""));
                }
                whole.to(release).forEach(receipt -> {
                    var said = ReceiptLines.event(receipt, names, screen);
                    events.add(event(said.at(), force + ": " + said.text(), said.entered()));
                });
            });

            whole.progress()
                    .forEach(happening -> events.add(event(
                            happening.happenedAt(),
                            screen.text(
                                    "notifications.life.happening",
                                    screen.text("notifications.progress." + happening.what()),
                                    happening.whom(),
                                    happening.remark()),
                            "")));
            events.sort(Comparator.comparing(NotificationPage.Event::at).reversed());
            return events;
        }

        private static NotificationPage.Event event(Instant at, String text, String entered) {
            return new NotificationPage.Event(at, text, entered);
        }
    }
}
