package org.kapok.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapok.access.OperationClocks;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** What a force reads: the releases made to it, in its view, and its own receipts. Nothing else exists for it. */
@Service
public class ForceReads {

    private static final Duration SHOWN_AFTER_END = Duration.ofDays(3);

    private final IdentifiedTransactions transactions;
    private final ReleaseStore releases;
    private final ReceiptStore receipts;
    private final OperationClocks clocks;

    ForceReads(
            IdentifiedTransactions transactions, ReleaseStore releases, ReceiptStore receipts, OperationClocks clocks) {
        this.transactions = transactions;
        this.releases = releases;
        this.receipts = receipts;
        this.clocks = clocks;
    }

    /** A release with the answers to it, oldest first. */
    public record Line(Release release, List<Receipt> receipts) {

        /** Whether the force did this step. */
        public boolean has(Receipt.Step step) {
            return receipts.stream().anyMatch(receipt -> receipt.step() == step);
        }
    }

    /** All that a force is to go by, and what ended lately; soonest first. For that force and the cell. */
    public List<Line> register(Viewer viewer, ForceId force) {
        return transactions.read(
                viewer,
                () -> lines(
                        viewer,
                        releases.to(
                                viewer, force, clocks.time(viewer.operation()).minus(SHOWN_AFTER_END))));
    }

    /** The releases of one notification to a force, newest first. */
    public List<Line> find(Viewer viewer, ForceId force, ShortId id) {
        return transactions.read(
                viewer,
                () -> lines(
                        viewer,
                        releases.of(viewer, id).stream()
                                .filter(release -> release.force().equals(force))
                                .toList()));
    }

    /** What a force has not yet acknowledged, passed down, or taken note of as recalled. */
    public List<Line> waiting(Viewer viewer, ForceId force) {
        return register(viewer, force).stream().filter(ForceReads::isWaiting).toList();
    }

    /** The one thing that the force should do next with a release. */
    public static Optional<Receipt.Step> next(Line line) {
        return switch (line.release().state()) {
            case CURRENT ->
                !line.has(Receipt.Step.ACKNOWLEDGED)
                        ? Optional.of(Receipt.Step.ACKNOWLEDGED)
                        : !line.has(Receipt.Step.PASSED_DOWN)
                                ? Optional.of(Receipt.Step.PASSED_DOWN)
                                : !line.has(Receipt.Step.UNIT_CONFIRMED)
                                        ? Optional.of(Receipt.Step.UNIT_CONFIRMED)
                                        : Optional.empty();
            case RECALLED ->
                line.has(Receipt.Step.RECALL_ACKNOWLEDGED)
                        ? Optional.empty()
                        : Optional.of(Receipt.Step.RECALL_ACKNOWLEDGED);
            case SUPERSEDED, ENDED -> Optional.empty();
        };
    }

    private static boolean isWaiting(Line line) {
        return next(line).filter(step -> step != Receipt.Step.UNIT_CONFIRMED).isPresent();
    }

    private List<Line> lines(Viewer viewer, List<Release> shown) {
        var answers = receipts.to(viewer, shown).stream().collect(Collectors.groupingBy(Receipt::release));
        return shown.stream()
                .map(release -> new Line(release, answers.getOrDefault(release.id(), List.of())))
                .toList();
    }
}
