package org.kapok.notifications.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.notifications.CodeList;
import org.kapok.notifications.Content;
import org.kapok.notifications.Draft;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Forms;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationId;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.OnBehalf;
import org.kapok.notifications.Submission;
import org.kapok.shared.CanonicalUuid;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns a draft's typed texts into a submission, and sends it. */
@Component
class DraftSubmission implements Forms {

    private final Notifications notifications;
    private final NotificationReads reads;
    private final Drafts drafts;
    private final ObjectProvider<Atlases> atlases;

    DraftSubmission(
            Notifications notifications, NotificationReads reads, Drafts drafts, ObjectProvider<Atlases> atlases) {
        this.notifications = notifications;
        this.reads = reads;
        this.drafts = drafts;
        this.atlases = atlases;
    }

    @Override
    public Read read(Viewer viewer, Draft draft, Moments moments) {
        var typed = new Typed(draft.form(), moments, atlas(viewer));
        var content = ContentForm.read(draft.kind(), typed);
        var behalf = viewer.isCell() ? behalf(typed) : Optional.<OnBehalf>empty();
        return new Read(content.map(read -> submission(draft, read, behalf)), typed.violations());
    }

    @Override
    public Map<String, String> write(Content content, Moments moments) {
        return ContentForm.write(content, moments);
    }

    @Override
    public List<String> functions() {
        return CodeList.Name.FUNCTION.shipped();
    }

    @Override
    public List<String> purposes() {
        return CodeList.Name.PURPOSE.shipped();
    }

    ShortId submit(Viewer viewer, Draft draft, Moments moments) {
        var read = read(viewer, draft, moments);
        if (!read.unreadable().isEmpty() || read.submission().isEmpty()) {
            throw new ViolationsException(read.unreadable());
        }
        var submission = read.submission().orElseThrow();
        ShortId id = draft.amends()
                .map(amended -> {
                    var before = reads.byId(viewer, amended).orElseThrow();
                    notifications.amend(viewer, before.shortId(), draft.revision(), submission);
                    return before.shortId();
                })
                .orElseGet(() -> notifications.submit(viewer, new NotificationId(draft.id()), submission));
        drafts.remove(viewer, draft.id());
        return id;
    }

    Optional<OrganisationId> organisation(Viewer viewer, Map<String, String> form) {
        return viewer.organisation().or(() -> Optional.ofNullable(form.get("organisation"))
                .flatMap(CanonicalUuid::read)
                .map(OrganisationId::new));
    }

    Map<String, String> formOf(NotificationReads.Whole whole, Moments moments) {
        var form = new TreeMap<>(ContentForm.write(whole.latest().content(), moments));
        whole.consents().forEach(consent -> form.put("consent." + consent.force(), consent.given() ? "yes" : "no"));
        form.put(
                "travellers",
                whole.people().stream()
                        .map(person -> String.join("; ", person.name(), person.function(), person.phone()))
                        .collect(Collectors.joining("\n")));
        return form;
    }

    /** What was typed, without what the form adds of its own. */
    static Map<String, String> cleaned(Map<String, String> form) {
        var kept = new TreeMap<>(form);
        kept.keySet()
                .removeIf(key ->
                        key.startsWith("_") || key.equals("then") || key.equals("draft") || key.equals("revision"));
        return kept;
    }

    /**
     * What was typed, over what stood there before. An answer that another place was meant becomes the coordinate; a
     * changed coordinate is doubted anew.
     */
    static Map<String, String> merged(Map<String, String> before, Map<String, String> form) {
        var now = cleaned(form);
        var all = new TreeMap<>(before);
        boolean moved = now.entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith("coordinate")
                        && !entry.getValue().equals(before.getOrDefault(entry.getKey(), "")));
        if (moved) {
            all.keySet().removeIf(key -> key.startsWith("settle."));
        }
        all.putAll(now);
        return RouteRows.withoutEmptyLines(SettledPlaces.taken(all));
    }

    /** As much of a content as can be read, without its essentials being complete. */
    Optional<Content> place(Viewer viewer, Kind kind, Map<String, String> form, Moments moments) {
        return ContentForm.read(kind, new Typed(form, moments, atlas(viewer)));
    }

    private Optional<Atlas> atlas(Viewer viewer) {
        return Optional.ofNullable(atlases.getIfAvailable()).map(found -> found.of(viewer.operation()));
    }

    private static Submission submission(Draft draft, Content content, Optional<OnBehalf> behalf) {
        var form = draft.form();
        return new Submission(
                draft.organisation(),
                content,
                consents(form),
                ContentForm.people(form.getOrDefault("travellers", "")),
                starting(form, "duplicate."),
                Set.copyOf(starting(form, "seen.").keySet()),
                behalf);
    }

    private static Map<ForceId, Boolean> consents(Map<String, String> form) {
        var consents = new HashMap<ForceId, Boolean>();
        starting(form, "consent.").forEach((force, answer) -> CanonicalUuid.read(force)
                .ifPresent(id -> consents.put(new ForceId(id), "yes".equals(answer))));
        return consents;
    }

    private static Map<String, String> starting(Map<String, String> form, String prefix) {
        var found = new HashMap<String, String>();
        form.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static Optional<OnBehalf> behalf(Typed typed) {
        if (!typed.has("behalfPerson")) {
            typed.wrong("behalfPerson", "notifications.violation.missing");
            return Optional.empty();
        }
        return typed.time("behalfAt", true)
                .map(at -> new OnBehalf(
                        typed.text("behalfPerson"),
                        typed.one(OnBehalf.Channel.class, "behalfChannel", OnBehalf.Channel.PHONE),
                        at));
    }
}
