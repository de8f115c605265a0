package org.kapok.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.exchange.reading.Fault;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Submission;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes what a preview found good, in one transaction: what was previewed is what is taken. */
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

    /**
     * Takes the good lines in one transaction: submitted or as drafts. A line that another import took since is known;
     * a line that cannot be submitted as it stands becomes a draft.
     *
     * @param submit whether lines without any fault are submitted; else they become drafts
     * @param consent by {@code consent.FORCE}, yes or no, for every line
     */
    public ImportOutcome take(
            Viewer viewer, ImportPreview preview, Moments moments, boolean submit, Map<String, String> consent) {
        boolean submits = submit && preview.count(ImportLine.Fate.READY) <= MOST_SUBMITTED;
        return writing.transactions().write(viewer, () -> {
            taken.queue(viewer);
            var lines = withoutKnown(preview.lines(), taken.of(viewer));
            var submissions = submits ? submissions(viewer, lines, moments, consent) : Map.<Integer, Submission>of();
            return taken(viewer, new Plan(lines, submissions, consent), preview.remarks(), moments.now());
        });
    }

    /** What is to be written. */
    private record Plan(List<ImportLine> lines, Map<Integer, Submission> submissions, Map<String, String> consent) {}

    private static List<ImportLine> withoutKnown(List<ImportLine> lines, Set<String> known) {
        return lines.stream()
                .map(line -> line.organisation()
                                .filter(_ -> isGood(line))
                                .filter(whose -> known.contains(TakenRows.key(whose, line.digest())))
                                .isPresent()
                        ? line.with(ImportLine.Fate.KNOWN, List.of())
                        : line)
                .toList();
    }

    private Map<Integer, Submission> submissions(
            Viewer viewer, List<ImportLine> lines, Moments moments, Map<String, String> consent) {
        var submissions = new LinkedHashMap<Integer, Submission>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).fate() == ImportLine.Fate.READY) {
                int line = i;
                checking.submission(viewer, lines.get(i), moments)
                        .ifPresent(read -> submissions.put(line, Consenting.to(read, consent)));
            }
        }
        return submissions;
    }

    private static boolean isGood(ImportLine line) {
        return line.fate() == ImportLine.Fate.READY || line.fate() == ImportLine.Fate.DRAFT;
    }

    /** Everything slow comes before the first entry of the ledger, which takes the operation's lock. */
    private ImportOutcome taken(Viewer viewer, Plan plan, List<Fault> remarks, Instant now) {
        var files = new LinkedHashMap<OrganisationId, UUID>();
        digests(plan.lines()).forEach((whose, digests) -> files.put(whose, taken.add(viewer, whose, digests, now)));
        var lines = new ArrayList<>(plan.lines());
        var submitted = new ArrayList<ShortId>();
        plan.submissions().forEach((index, submission) -> submitted(viewer, submission, lines, index)
                .ifPresent(submitted::add));
        int drafts = drafts(viewer, plan, lines);
        files.forEach((whose, id) -> taken.append(viewer, whose, id, now));
        return new ImportOutcome(submitted, drafts, new ImportPreview(lines, remarks));
    }

    private static Map<OrganisationId, List<String>> digests(List<ImportLine> lines) {
        var digests = new LinkedHashMap<OrganisationId, List<String>>();
        lines.stream().filter(NotificationTaking::isGood).forEach(line -> digests.computeIfAbsent(
                        line.organisation().orElseThrow(), _ -> new ArrayList<>())
                .add(line.digest()));
        return digests;
    }

    /** A line that is refused is undone alone, and becomes a draft that says why. */
    private Optional<ShortId> submitted(Viewer viewer, Submission submission, List<ImportLine> lines, int index) {
        writing.jdbc().sql("savepoint line").update();
        var line = lines.get(index);
        try {
            ShortId id = writing.notifications().submit(viewer, submission);
            writing.jdbc().sql("release savepoint line").update();
            return Optional.of(id);
        } catch (UnseenAlerts _) {
            lines.set(
                    index,
                    line.with(
                            ImportLine.Fate.DRAFT,
                            List.of(Fault.at(line.places().getFirst(), "", "exchange.fault.alerts"))));
        } catch (ViolationsException refused) {
            lines.set(
                    index,
                    line.with(
                            ImportLine.Fate.DRAFT,
                            refused.violations().stream()
                                    .map(wrong -> new Fault(line.places().getFirst(), wrong))
                                    .toList()));
        }
        writing.jdbc().sql("rollback to savepoint line").update();
        return Optional.empty();
    }

    private int drafts(Viewer viewer, Plan plan, List<ImportLine> lines) {
        var drafts = new LinkedHashMap<OrganisationId, List<Drafts.Beginning>>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.fate() == ImportLine.Fate.DRAFT
                    || line.fate() == ImportLine.Fate.READY && !plan.submissions().containsKey(i)) {
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
