package org.kapok.deconfliction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.access.OperationClocks;
import org.kapok.access.OperationSettings;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.directory.BilingualName;
import org.kapok.directory.Directory;
import org.kapok.directory.Recipient;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Service;

/**
 * What stands beside every "nothing found": which forces gave notices for this area, and how long ago. An organisation
 * is told of notices whose wording may be told, to the day; the cell of all.
 */
@Service
public class Coverage {

    private static final double ROUND_DEGREES = 0.5;

    private final IdentifiedTransactions transactions;
    private final Machines machines;
    private final NoticeRows notices;
    private final Directory directory;
    private final OperationClocks clocks;
    private final OperationSettings settings;

    Coverage(
            IdentifiedTransactions transactions,
            Machines machines,
            NoticeRows notices,
            Directory directory,
            OperationClocks clocks,
            OperationSettings settings) {
        this.transactions = transactions;
        this.machines = machines;
        this.notices = notices;
        this.directory = directory;
        this.clocks = clocks;
        this.settings = settings;
    }

    /**
     * One force.
     *
     * @param days whole days since its last word for this area; empty when it never gave one
     * @param old whether that is longer ago than the operation counts as recent
     */
    public record Word(ForceId force, BilingualName name, Optional<Long> days, boolean old) {}

    /** The word of each recipient force for the area of {@code extent}; for the humanitarian side. */
    public List<Word> of(Viewer viewer, Extent extent) {
        Envelope area = new Envelope(extent.geometry().getEnvelopeInternal());
        area.expandBy(ROUND_DEGREES);
        return of(viewer, Optional.of(area));
    }

    /** The word of each recipient force anywhere in the operation. */
    public List<Word> of(Viewer viewer) {
        return of(viewer, Optional.empty());
    }

    private List<Word> of(Viewer viewer, Optional<Envelope> area) {
        Instant now = clocks.time(viewer.operation());
        boolean byRule = settings.value(viewer.operation(), DeconflictionSettings.TELL_DEFAULT_WORDING);
        int recent = settings.value(viewer.operation(), DeconflictionSettings.COVERAGE_DAYS);
        List<Notice> given = transactions.read(
                machines.identity(viewer.operation()),
                () -> notices.recent(viewer.operation(), now.minus(Duration.ofDays(90))));
        List<Notice> known = given.stream()
                .filter(notice -> viewer.isCell()
                        || byRule
                        || notice.content().orElseThrow().wording().agreed())
                .filter(notice -> area.map(box -> box.intersects(
                                notice.content().orElseThrow().wording().area().getEnvelopeInternal()))
                        .orElse(true))
                .toList();
        return directory.recipients(viewer).stream()
                .map(recipient -> word(recipient, known, now, recent))
                .toList();
    }

    private static Word word(Recipient recipient, List<Notice> known, Instant now, int recent) {
        Optional<Long> days = known.stream()
                .filter(notice -> notice.force().equals(recipient.force()))
                .map(Notice::changedAt)
                .max(Instant::compareTo)
                .map(last -> Math.max(0, Duration.between(last, now).toDays()));
        return new Word(
                recipient.force(),
                recipient.name(),
                days,
                days.map(count -> count > recent).orElse(true));
    }
}
