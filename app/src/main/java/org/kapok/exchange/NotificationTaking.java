package org.kapok.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.exchange.reading.Fault;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Submission;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes what a preview found good: what was previewed is what is taken, nothing is read and checked twice. */
@Service
public class NotificationTaking {

    /** So many can be submitted at once; of a larger file all good ones become drafts. */
    public static final int MOST_SUBMITTED = 200;

    private final Checking checking;
    private final TakenRows taken;
    private final Writing writing;

    NotificationTaking(Checking checking, TakenRows taken, Writing writing) {
        this.checking = checking;
        this.taken = taken;
        this.writing = writing;
    }

    /** What taking writes with. */
    @org.springframework.stereotype.Component
    record Writing(IdentifiedTransactions transactions, JdbcClient jdbc, Notifications notifications, Drafts drafts) {}

    /** So many drafts are begun in one transaction: more would hold up every other writer of the operation. */
    private static final int SECTION = 200;

    /**
     * Takes the good lines: in one transaction, a file with more than {@value #SECTION} drafts in sections of so many. A
     * line that another import took since is known; a line that cannot be submitted as it stands becomes a draft.
     *
     * @param submit whether lines without any fault are submitted; else they become drafts
     * @param consent by {@code consent.FORCE}, yes or no, for every line
     */
    public ImportOutcome take(
            Viewer viewer, ImportPreview preview, Moments moments, boolean submit, Map<String, String> consent) {
        boolean drafted = drafts(viewer);
        boolean submits = !drafted || submit && preview.count(ImportLine.Fate.READY) <= MOST_SUBMITTED;
        var lines = new ArrayList<>((drafted ? preview : preview.withoutDrafts()).lines());
        var submitted = new ArrayList<ShortId>();
        int drafts = 0;
        for (List<Integer> section : sections(lines, submits && drafted)) {
            drafts += writing.transactions().write(viewer, () -> {
                taken.queue(viewer);
                settleKnown(viewer, lines, section);
                var submissions =
                        submits ? submissions(viewer, lines, section, moments, consent) : Map.<Integer, Submission>of();
                return taken(viewer, lines, section, new Plan(submissions, consent), submitted, moments.now());
            });
        }
        return new ImportOutcome(submitted, drafts, new ImportPreview(lines, preview.remarks()));
    }

    /** EXC-19: nobody signs in as the machine, so nobody would ever see its drafts: it submits, or leaves out. */
    public static boolean drafts(Viewer viewer) {
        return viewer.role() != Role.MACHINE;
    }

    /** What is to be submitted, and with what consent. */
    private record Plan(Map<Integer, Submission> submissions, Map<String, String> consent) {}

    /** All that a person submits stands in the first section; the rest follows, so many a section. */
    private static List<List<Integer>> sections(List<ImportLine> lines, boolean together) {
        var sections = new ArrayList<List<Integer>>();
        var section = new ArrayList<Integer>();
        var drafts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (isGood(lines.get(i))) {
                (together && lines.get(i).fate() == ImportLine.Fate.READY ? section : drafts).add(i);
            }
        }
        for (int i = 0; i < drafts.size() || !section.isEmpty(); i += SECTION) {
            section.addAll(drafts.subList(Math.min(i, drafts.size()), Math.min(i + SECTION, drafts.size())));
            sections.add(List.copyOf(section));
            section.clear();
        }
        return sections;
    }

    private void settleKnown(Viewer viewer, List<ImportLine> lines, List<Integer> section) {
        Set<String> known = taken.among(
                viewer, section.stream().map(index -> lines.get(index).digest()).toList());
        for (int index : section) {
            var line = lines.get(index);
            if (known.contains(TakenRows.key(line.organisation().orElseThrow(), line.digest()))) {
                lines.set(index, line.with(ImportLine.Fate.KNOWN, List.of()));
            }
        }
    }

    private Map<Integer, Submission> submissions(
            Viewer viewer,
            List<ImportLine> lines,
            List<Integer> section,
            Moments moments,
            Map<String, String> consent) {
        var submissions = new LinkedHashMap<Integer, Submission>();
        for (int index : section) {
            if (lines.get(index).fate() == ImportLine.Fate.READY) {
                checking.submission(viewer, lines.get(index), moments)
                        .ifPresent(read -> submissions.put(index, Consenting.to(read, consent)));
            }
        }
        return submissions;
    }

    private static boolean isGood(ImportLine line) {
        return line.fate() == ImportLine.Fate.READY || line.fate() == ImportLine.Fate.DRAFT;
    }

    private int taken(
            Viewer viewer,
            List<ImportLine> lines,
            List<Integer> section,
            Plan plan,
            List<ShortId> submitted,
            Instant now) {
        plan.submissions().forEach((index, submission) -> submitted(viewer, submission, lines, index)
                .ifPresent(submitted::add));
        int drafts = drafts(viewer, plan, lines, section);
        digests(lines, section)
                .forEach((whose, digests) -> taken.append(viewer, whose, taken.add(viewer, whose, digests, now), now));
        return drafts;
    }

    private static Map<OrganisationId, List<String>> digests(List<ImportLine> lines, List<Integer> section) {
        var digests = new LinkedHashMap<OrganisationId, List<String>>();
        section.stream().map(lines::get).filter(NotificationTaking::isGood).forEach(line -> digests.computeIfAbsent(
                        line.organisation().orElseThrow(), _ -> new ArrayList<>())
                .add(line.digest()));
        return digests;
    }

    /** A line that is refused is undone alone, and becomes a draft that says why (for the machine: is left out). */
    private Optional<ShortId> submitted(Viewer viewer, Submission submission, List<ImportLine> lines, int index) {
        writing.jdbc().sql("savepoint line").update();
        var line = lines.get(index);
        var refused = drafts(viewer) ? ImportLine.Fate.DRAFT : ImportLine.Fate.LEFT_OUT;
        try {
            ShortId id = writing.notifications().submit(viewer, submission);
            writing.jdbc().sql("release savepoint line").update();
            return Optional.of(id);
        } catch (UnseenAlerts _) {
            lines.set(
                    index,
                    line.with(refused, List.of(Fault.at(line.places().getFirst(), "", "exchange.fault.alerts"))));
        } catch (ViolationsException violated) {
            lines.set(
                    index,
                    line.with(
                            refused,
                            violated.violations().stream()
                                    .map(wrong -> new Fault(line.places().getFirst(), wrong))
                                    .toList()));
        }
        writing.jdbc().sql("rollback to savepoint line").update();
        return Optional.empty();
    }

    private int drafts(Viewer viewer, Plan plan, List<ImportLine> lines, List<Integer> section) {
        var drafts = new LinkedHashMap<OrganisationId, List<Drafts.Beginning>>();
        for (int index : section) {
            var line = lines.get(index);
            if (line.fate() == ImportLine.Fate.DRAFT
                    || line.fate() == ImportLine.Fate.READY
                            && !plan.submissions().containsKey(index)) {
                var form = new TreeMap<>(line.form());
                form.putAll(plan.consent());
                drafts.computeIfAbsent(line.organisation().orElseThrow(), _ -> new ArrayList<>())
                        .add(new Drafts.Beginning(line.kind().orElseThrow(), form));
            }
        }
        return drafts.entrySet().stream()
                .mapToInt(each -> writing.drafts()
                        .begin(viewer, each.getKey(), each.getValue())
                        .size())
                .sum();
    }
}
