package org.kapok.deconfliction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.kapok.access.AccessRefusedException;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.notice.KindList;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeCheck;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.deconfliction.store.KindRows;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.deconfliction.store.ReadPolicy;
import org.kapok.ledger.Ledger;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** What forces tell the cell to keep clear of: posted, changed, withdrawn, answered, read. */
@Service
public class ActivityNotices {

    /** How short ids of notices begin. */
    public static final String PREFIX = "AN";

    private static final int SIGNS = 6;

    private final IdentifiedTransactions transactions;
    private final Ledger ledger;
    private final OperationClocks clocks;
    private final Books books;
    private final Checks checks;

    ActivityNotices(
            IdentifiedTransactions transactions, Ledger ledger, OperationClocks clocks, Books books, Checks checks) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.clocks = clocks;
        this.books = books;
        this.checks = checks;
    }

    /** Where notices are kept. */
    record Books(NoticeRows notices, KindRows kinds, ReadPolicy policy, RandomGenerator random) {}

    /** What happens at the ledger's head. */
    @org.springframework.stereotype.Component
    record Checks(
            Pictures pictures,
            ProximityCheck proximity,
            AlertRecord alerts,
            Knowledge knowledge,
            NoticeEntries entries,
            Roundings roundings,
            Machines machines) {}

    /**
     * Posts a notice: a liaison officer for his own force, the cell for any force with {@code through}.
     *
     * @param id chosen by the writer's form, so that a refused write is repeated as the same one
     * @param seen ids of the alerts that the writer has been shown
     * @throws ViolationsException with everything that is wrong
     * @throws org.kapok.notifications.UnseenAlerts when it comes too close to something in the writer's view
     */
    public Notice post(Viewer writer, UUID id, NoticeDraft draft, Set<String> seen) {
        return post(writer, Map.of(id, draft), seen).getFirst();
    }

    /**
     * Posts many at once, all or none, as {@link #post} does one; the answers are in the order of the map.
     *
     * @throws org.kapok.notifications.UnseenAlerts with the alerts of all of them
     */
    public List<Notice> post(Viewer writer, Map<UUID, NoticeDraft> drafts, Set<String> seen) {
        drafts.values().forEach(draft -> mayWrite(writer, draft.force()));
        OperationId operation = writer.operation();
        checks.pictures().of(operation);
        return transactions.write(writer, () -> {
            Instant now = now(operation);
            KindList kinds = kinds(operation);
            checked(writer, drafts.values(), kinds, now);
            ledger.lock(operation);
            var posted = new ArrayList<Notice>();
            var unseen = new ArrayList<UnseenAlerts.Unseen>();
            drafts.forEach((id, draft) -> {
                try {
                    posted.add(posted(writer, id, draft, kinds, seen, now));
                } catch (UnseenAlerts alerts) {
                    unseen.addAll(alerts.alerts());
                }
            });
            if (!unseen.isEmpty()) {
                throw new UnseenAlerts(unseen);
            }
            return posted;
        });
    }

    private Notice posted(Viewer writer, UUID id, NoticeDraft draft, KindList kinds, Set<String> seen, Instant now) {
        OperationId operation = writer.operation();
        if (books.notices().find(id).isPresent()) {
            throw new ViolationsException(List.of(Violation.of("", "deconfliction.violation.posted_already")));
        }
        Notice notice = NoticeWriting.fresh(
                id,
                operation,
                freeShortId(operation),
                draft,
                kinds,
                checks.roundings().of(operation),
                now);
        books.notices().insert(notice);
        asWorker(operation, () -> settle(writer, notice, seen, false, now));
        checks.entries().append(writer, "deconfliction.notice_posted", notice, Optional.empty(), now);
        return notice;
    }

    /** Everything that would refuse this draft. */
    public List<Violation> violations(Viewer writer, NoticeDraft draft) {
        OperationId operation = writer.operation();
        return transactions.read(
                writer, () -> NoticeCheck.of(draft, kinds(operation), writer.isCell(), now(operation)));
    }

    /** Changes a notice that the writer read in version {@code basis}; otherwise as {@link #post}. */
    public Notice change(Viewer writer, ShortId shortId, int basis, NoticeDraft draft, Set<String> seen) {
        mayWrite(writer, draft.force());
        OperationId operation = writer.operation();
        checks.pictures().of(operation);
        return transactions.write(writer, () -> {
            Instant now = now(operation);
            KindList kinds = kinds(operation);
            checked(writer, List.of(draft), kinds, now);
            ledger.lock(operation);
            Notice before = live(writer, shortId, basis);
            if (!before.force().equals(draft.force())) {
                throw new ViolationsException(List.of(Violation.of("force", "deconfliction.violation.force_fixed")));
            }
            Notice notice =
                    NoticeWriting.next(before, draft, kinds, checks.roundings().of(operation), now);
            update(notice, basis, true);
            asWorker(operation, () -> settle(writer, notice, seen, false, now));
            checks.entries().append(writer, "deconfliction.notice_changed", notice, Optional.of(basis), now);
            return notice;
        });
    }

    /** The force agrees to the default wording, or the cell records that it did; organisations may be told from now. */
    public Notice agreeWording(Viewer writer, ShortId shortId, int basis, Optional<Through> through) {
        return rewrite(writer, shortId, basis, through, "deconfliction.wording_agreed", NoticeWriting::agreed);
    }

    /** Takes a notice back. Never held up by alerts. */
    public Notice withdraw(Viewer writer, ShortId shortId, int basis, Optional<Through> through) {
        return rewrite(writer, shortId, basis, through, "deconfliction.notice_withdrawn", NoticeWriting::withdrawn);
    }

    private interface Rewriting {
        Notice of(Notice before, Optional<Through> through, Instant now);
    }

    private Notice rewrite(
            Viewer writer, ShortId shortId, int basis, Optional<Through> through, String type, Rewriting rewriting) {
        OperationId operation = writer.operation();
        if (writer.isCell() && through.isEmpty()) {
            throw new ViolationsException(
                    List.of(Violation.of("through_person", "deconfliction.violation.through_missing")));
        }
        checks.pictures().of(operation);
        return transactions.write(writer, () -> {
            Instant now = now(operation);
            ledger.lock(operation);
            Notice before = live(writer, shortId, basis);
            mayWrite(writer, before.force());
            Notice notice = rewriting.of(before, through, now);
            update(notice, basis, !notice.content().equals(before.content()));
            asWorker(operation, () -> settle(writer, notice, Set.of(), true, now));
            checks.entries().append(writer, type, notice, Optional.of(basis), now);
            return notice;
        });
    }

    private Boolean settle(Viewer writer, Notice notice, Set<String> seen, boolean urgent, Instant now) {
        OperationId operation = notice.operation();
        var turns = checks.proximity().notice(operation, notice.id(), Mover.FORCE, now);
        checks.alerts()
                .append(
                        operation,
                        writer.account(),
                        checks.machines().viewer(operation).account(),
                        now,
                        turns);
        checks.knowledge().require(writer, notice.id(), seen, urgent, now);
        return true;
    }

    private KindList kinds(OperationId operation) {
        return books.kinds().newest(operation).orElseGet(KindList::shipped);
    }

    private static void checked(Viewer writer, Collection<NoticeDraft> drafts, KindList kinds, Instant now) {
        List<Violation> wrong = drafts.stream()
                .flatMap(draft -> NoticeCheck.of(draft, kinds, writer.isCell(), now).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new ViolationsException(wrong);
        }
    }

    private Notice live(Viewer writer, ShortId shortId, int basis) {
        Notice notice = books.notices()
                .find(books.policy().notices(writer), writer.operation(), shortId)
                .orElseThrow(() -> new AccessRefusedException("no such notice for this writer"));
        if (notice.version() != basis) {
            throw new StaleVersionException(shortId.toString(), basis);
        }
        if (notice.state() != NoticeState.LIVE) {
            throw new ViolationsException(List.of(Violation.of("", "deconfliction.violation.not_live")));
        }
        return notice;
    }

    private void update(Notice notice, int basis, boolean newContent) {
        if (!books.notices().update(notice, basis, newContent)) {
            throw new StaleVersionException(notice.shortId().toString(), basis);
        }
    }

    private ShortId freeShortId(OperationId operation) {
        ShortId candidate = ShortId.random(PREFIX, SIGNS, books.random());
        while (books.notices().taken(operation, candidate)) {
            candidate = ShortId.random(PREFIX, SIGNS, books.random());
        }
        return candidate;
    }

    private <T> T asWorker(OperationId operation, Supplier<T> work) {
        return transactions.within(checks.machines().identity(operation), work);
    }

    private Instant now(OperationId operation) {
        return clocks.time(operation).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void mayWrite(Viewer writer, ForceId force) {
        boolean own = writer.force().map(force::equals).orElse(false);
        if (!own && !writer.isCell()) {
            throw new AccessRefusedException("a notice is posted by its own force, or by the cell for it");
        }
    }

    /** One notice that the viewer may read. */
    public Optional<Notice> find(Viewer viewer, ShortId shortId) {
        return transactions.read(
                viewer, () -> books.notices().find(books.policy().notices(viewer), viewer.operation(), shortId));
    }

    /** Notices that the viewer may read, one page. */
    public List<Notice> list(Viewer viewer, NoticeRows.Query query, int limit, int offset) {
        return transactions.read(viewer, () -> books.notices()
                .list(books.policy().notices(viewer), viewer.operation(), query, limit, offset));
    }

    /** How many such notices there are. */
    public int count(Viewer viewer, NoticeRows.Query query) {
        return transactions.read(
                viewer, () -> books.notices().count(books.policy().notices(viewer), viewer.operation(), query));
    }
}
