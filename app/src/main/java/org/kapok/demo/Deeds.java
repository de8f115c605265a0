package org.kapok.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.Through;
import org.kapok.notifications.Content;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Narrowing;
import org.kapok.notifications.NotificationReads.Whole;
import org.kapok.notifications.OnBehalf;
import org.kapok.notifications.Progress;
import org.kapok.notifications.Receipt;
import org.kapok.notifications.Receipts;
import org.kapok.notifications.Submission;
import org.kapok.notifications.Traveller;
import org.kapok.notifications.Underway;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;

/** What the cast of one sample operation can do: the commands of the modules, in few words. */
final class Deeds {

    private final Commands commands;
    private final Company company;
    private final Map<String, ShortId> ids;
    private final Instant now;

    /** Deeds at {@code now}; {@code ids} are the short ids of the story's items. */
    Deeds(Commands commands, Company company, Map<String, ShortId> ids, Instant now) {
        this.commands = commands;
        this.company = company;
        this.ids = ids;
        this.now = now;
    }

    void draft(int organisation, Kind kind, Map<String, String> form) {
        commands.drafts()
                .begin(
                        company.focalPoint(organisation, 0),
                        company.organisation(organisation),
                        kind,
                        Optional.empty(),
                        form);
    }

    /** Submits as the organisation's first focal point; looks at what he is shown and settles what is asked. */
    void submit(String item, int organisation, Content content, List<Integer> told, List<Traveller> people) {
        Viewer writer = company.focalPoint(organisation, 0);
        var submission = submission(organisation, content, told, people, Optional.empty(), writer);
        ids.put(item, seeing(seen -> commands.notifications().submit(writer, seen(submission, seen))));
    }

    void amend(String item, int organisation, Content content, List<Integer> told) {
        Viewer writer = company.focalPoint(organisation, 0);
        var before = whole(item).notification();
        var submission = submission(organisation, content, told, List.of(), Optional.of(before.id()), writer);
        seeing(seen -> {
            commands.notifications().amend(writer, id(item), before.revision(), seen(submission, seen));
            return item;
        });
    }

    void confirm(String item, int organisation) {
        commands.notifications().confirm(company.focalPoint(organisation, 1), id(item), revision(item));
    }

    void sendBack(String item, String remark) {
        commands.notifications().sendBack(company.cell(0), id(item), revision(item), remark);
    }

    void check(String item) {
        commands.releases().check(company.cell(0), id(item), revision(item));
    }

    void narrow(String item, Narrowing narrowing) {
        commands.releases().narrow(company.cell(1), id(item), narrowing);
    }

    void release(String item, List<Integer> told) {
        seeing(seen -> {
            commands.releases()
                    .release(company.cell(0), id(item), revision(item), Set.copyOf(company.forces(told)), seen);
            return item;
        });
    }

    /** A receipt of a force to what it was told last; by its liaison officer, or entered by the cell. */
    void answer(String item, int force, Receipt.Step step, String unit, Optional<OnBehalf.Channel> channel) {
        Viewer writer = channel.isPresent() ? company.cell(1) : company.liaisonOfficer(force);
        var release = whole(item).releases().stream()
                .filter(held -> held.force().equals(company.force(force)))
                .max(java.util.Comparator.comparing(org.kapok.notifications.Release::releasedAt))
                .orElseThrow();
        String person = company.cast().person(30 + force);
        String reference = step == Receipt.Step.ACKNOWLEDGED
                ? "R-" + Math.floorMod(release.id().hashCode(), 900)
                : "";
        commands.receipts()
                .record(
                        writer,
                        release.id(),
                        new Receipts.Answer(step, reference, person, unit, "", Optional.empty(), channel));
    }

    void happens(String item, Viewer who, Progress.What what, String whom, String remark) {
        commands.underway().record(who, id(item), new Underway.Happening(what, Optional.empty(), whom, remark));
    }

    void withdraw(String item, int organisation, String reason) {
        commands.underway().withdraw(company.focalPoint(organisation, 0), id(item), reason);
    }

    void cancel(String item, int organisation, String reason) {
        commands.underway().cancel(company.focalPoint(organisation, 1), id(item), reason);
    }

    void reconfirm(String item, int organisation) {
        commands.underway().reconfirm(company.focalPoint(organisation, 0), id(item));
    }

    void post(String item, int force, NoticeDraft draft) {
        Viewer writer = draft.through().isPresent() ? company.cell(1) : company.liaisonOfficer(force);
        Notice notice = seeing(seen -> commands.notices().post(writer, noticeId(item), draft, seen));
        ids.put(item, notice.shortId());
    }

    void change(String item, int force, NoticeDraft draft) {
        Viewer writer = company.liaisonOfficer(force);
        int basis = notice(item, writer).version();
        seeing(seen -> commands.notices().change(writer, id(item), basis, draft, seen));
    }

    void takeBack(String item, int force) {
        Viewer writer = company.liaisonOfficer(force);
        commands.notices().withdraw(writer, id(item), notice(item, writer).version(), Optional.empty());
    }

    /** The cell talks to both sides about the alert of these two, and writes down what its owner decided. */
    void work(String notice, String notification, Outcome outcome, String words) {
        Viewer cell = company.cell(0);
        String parties = id(notification).toString();
        var alert = commands.alerts().of(cell, noticeId(notice)).stream()
                .filter(found -> found.parties().notificationShort().equals(parties))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no alert of " + notice + " and " + notification));
        String person = company.cast().person(notice.length() + notification.length());
        commands.alerts().logCall(cell, alert.shortId(), person, Channel.PHONE, words);
        commands.alerts()
                .work(cell, alert.shortId(), outcome, words, Optional.of(new Through(person, Channel.PHONE, now)));
    }

    Instant now() {
        return now;
    }

    Company company() {
        return company;
    }

    ShortId id(String item) {
        return Optional.ofNullable(ids.get(item))
                .orElseThrow(() -> new IllegalStateException(item + " was never submitted"));
    }

    private UUID noticeId(String item) {
        return Company.id(company.operation(), "notice " + item);
    }

    private Notice notice(String item, Viewer writer) {
        return commands.notices().find(writer, id(item)).orElseThrow();
    }

    private Whole whole(String item) {
        return commands.reads().find(company.cell(0), id(item)).orElseThrow();
    }

    private int revision(String item) {
        return whole(item).notification().revision();
    }

    private Submission submission(
            int organisation,
            Content content,
            List<Integer> told,
            List<Traveller> people,
            Optional<org.kapok.notifications.NotificationId> amended,
            Viewer writer) {
        var consent = new HashMap<ForceId, Boolean>();
        for (int force = 0; force < 3; force++) {
            consent.put(company.force(force), told.contains(force));
        }
        Optional<OnBehalf> behalf = company.speaksThroughCell(organisation)
                ? Optional.of(new OnBehalf(company.cast().person(9), OnBehalf.Channel.PHONE, now))
                : Optional.empty();
        var plain = new Submission(
                company.organisation(organisation), content, consent, people, Map.of(), Set.of(), behalf);
        Map<String, String> settled = commands.notifications().duplicates(writer, plain, amended).stream()
                .collect(Collectors.toMap(
                        found -> found.other().shortId().toString(),
                        _ -> "Un second, distinct / a second one, distinct"));
        return new Submission(plain.organisation(), content, consent, people, settled, Set.of(), behalf);
    }

    private static Submission seen(Submission plain, Set<String> seen) {
        return new Submission(
                plain.organisation(),
                plain.content(),
                plain.consent(),
                plain.people(),
                plain.settledDuplicates(),
                seen,
                plain.onBehalf());
    }

    /** Writes; when shown alerts in the writer's view, looks at them and writes again. */
    private static <T> T seeing(Function<Set<String>, T> write) {
        try {
            return write.apply(Set.of());
        } catch (UnseenAlerts shown) {
            return write.apply(
                    shown.alerts().stream().map(UnseenAlerts.Unseen::id).collect(Collectors.toSet()));
        }
    }
}
