package org.kapok.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kapok.access.Operations;
import org.kapok.exchange.reading.Fault;
import org.kapok.geo.Pcode;
import org.kapok.notifications.Draft;
import org.kapok.notifications.Forms;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Submission;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Component;

/** Holds candidates against every rule of the form, all at once. */
@Component
class Checking {

    private static final List<String> GAPS = List.of(
            "notifications.violation.missing",
            "notifications.violation.phone",
            "notifications.violation.people",
            "notifications.violation.vehicles",
            "notifications.violation.two_places");

    private final Forms forms;
    private final Notifications notifications;
    private final Operations operations;

    Checking(Forms forms, Notifications notifications, Operations operations) {
        this.forms = forms;
        this.notifications = notifications;
        this.operations = operations;
    }

    List<ImportLine> lines(
            Viewer viewer, Speaker speaker, List<Candidate> candidates, Set<String> taken, Moments moments) {
        var seen = new HashSet<>(taken);
        String country = operations.byId(viewer.operation()).orElseThrow().country();
        var lines = new ArrayList<ImportLine>();
        for (Candidate candidate : candidates) {
            lines.add(readable(viewer, speaker, candidate, seen, country, moments));
        }
        return checked(viewer, candidates, lines);
    }

    private ImportLine readable(
            Viewer viewer, Speaker speaker, Candidate candidate, Set<String> seen, String country, Moments moments) {
        String digest = digest(candidate);
        var whose = speaker.of(candidate.organisation());
        var line = new ImportLine(
                candidate.kind(),
                candidate.places(),
                candidate.name(),
                whose,
                ImportLine.Fate.LEFT_OUT,
                candidate.faults(),
                digest,
                form(speaker, candidate, whose),
                Optional.empty());
        if (candidate.kind().isEmpty()) {
            return line;
        }
        if (whose.isEmpty()) {
            return line.with(ImportLine.Fate.LEFT_OUT, List.of(nobody(candidate)));
        }
        if (!seen.add(TakenRows.key(whose.orElseThrow(), digest))) {
            return line.with(ImportLine.Fate.KNOWN, List.of());
        }
        var faults = new ArrayList<>(candidate.faults());
        otherCountry(candidate, country).ifPresent(faults::add);
        var read = read(viewer, line, moments);
        read.unreadable().forEach(wrong -> faults.add(at(candidate, wrong)));
        return new ImportLine(
                line.kind(),
                line.places(),
                line.name(),
                whose,
                faults.isEmpty() ? ImportLine.Fate.READY : fate(candidate, faults),
                faults,
                digest,
                line.form(),
                faults.isEmpty() ? read.submission() : Optional.empty());
    }

    /** What would be submitted of a line that was checked before. */
    Optional<Submission> submission(Viewer viewer, ImportLine line, Moments moments) {
        return line.submission().or(() -> read(viewer, line, moments).submission());
    }

    private Forms.Read read(Viewer viewer, ImportLine line, Moments moments) {
        var draft = new Draft(
                new UUID(0, 0),
                line.organisation().orElseThrow(),
                line.kind().orElseThrow(),
                Optional.empty(),
                0,
                line.form(),
                moments.now());
        return forms.read(viewer, draft, moments);
    }

    /** EXC-11 */
    private static Fault nobody(Candidate candidate) {
        return candidate.organisation().isBlank()
                ? Fault.at(candidate.place("organisation"), "organisation", "exchange.fault.organisation_missing")
                : Fault.at(
                        candidate.place("organisation"),
                        "organisation",
                        "exchange.fault.organisation",
                        candidate.organisation());
    }

    private List<ImportLine> checked(Viewer viewer, List<Candidate> candidates, List<ImportLine> lines) {
        List<Submission> ready =
                lines.stream().flatMap(line -> line.submission().stream()).toList();
        var answers = notifications.violations(viewer, ready).iterator();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).submission().isPresent()) {
                var candidate = candidates.get(i);
                var faults = answers.next().stream()
                        .map(wrong -> at(candidate, wrong))
                        .toList();
                lines.set(i, faults.isEmpty() ? lines.get(i) : lines.get(i).with(fate(candidate, faults), faults));
            }
        }
        return lines;
    }

    /** EXC-6: doubts wait in a draft for a person; a map file need not say everything; all else is left out. */
    private static ImportLine.Fate fate(Candidate candidate, List<Fault> faults) {
        boolean mends = faults.stream()
                .map(Fault::violation)
                .allMatch(wrong -> isDoubt(wrong) || candidate.drawn() && GAPS.contains(wrong.code()));
        return mends ? ImportLine.Fate.DRAFT : ImportLine.Fate.LEFT_OUT;
    }

    private static boolean isDoubt(Violation wrong) {
        return wrong.field().startsWith("settle.") || wrong.field().startsWith("duplicate.");
    }

    private static Fault at(Candidate candidate, Violation wrong) {
        return new Fault(candidate.place(wrong.field()), wrong);
    }

    /** EXC-7 */
    private static Optional<Fault> otherCountry(Candidate candidate, String country) {
        String text = candidate.form().getOrDefault("pcode", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!Pcode.isPcode(text)) {
            return Optional.of(Fault.at(candidate.place("pcode"), "pcode", "exchange.fault.pcode_form", text));
        }
        return new Pcode(text).country().startsWith(country)
                ? Optional.empty()
                : Optional.of(
                        Fault.at(candidate.place("pcode"), "pcode", "exchange.fault.pcode_country", text, country));
    }

    private static java.util.Map<String, String> form(
            Speaker speaker, Candidate candidate, Optional<OrganisationId> whose) {
        var form = new TreeMap<>(candidate.form());
        form.putAll(speaker.behalf());
        if (!speaker.behalf().isEmpty()) {
            whose.ifPresent(id -> form.put("organisation", id.toString()));
        }
        return form;
    }

    /** EXC-9 */
    private static String digest(Candidate candidate) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            String said = candidate.kind() + new TreeMap<>(candidate.form()).toString();
            return HexFormat.of().formatHex(sha.digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
