package org.kapok.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.access.OperationClocks;
import org.kapok.ledger.Bundles;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.FullBundleRequest;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** EVI-1: the full bundle of a record, asked for by one person of the cell and confirmed by another. */
@Service
public class FullBundles {

    private static final int REASON = 500;

    private final Bundles bundles;
    private final OperationClocks clocks;
    private final ObjectProvider<NamedRecords> records;

    FullBundles(Bundles bundles, OperationClocks clocks, ObjectProvider<NamedRecords> records) {
        this.bundles = bundles;
        this.clocks = clocks;
        this.records = records;
    }

    /** Asks for the full bundle of a record by its short id, as typed. */
    public void ask(Viewer viewer, String typed, String reason) {
        var violations = new ArrayList<Violation>();
        Optional<RecordRef> record = ShortId.parse(typed.strip()).flatMap(id -> find(viewer, id));
        if (record.isEmpty()) {
            violations.add(Violation.of("record", "evidence.violation.record"));
        }
        if (reason.isBlank() || reason.length() > REASON) {
            violations.add(Violation.of("reason", "evidence.violation.reason", REASON));
        }
        if (!violations.isEmpty()) {
            throw new ViolationsException(violations);
        }
        bundles.requestFull(viewer, List.of(record.orElseThrow()), reason.strip(), clocks.time(viewer.operation()));
    }

    /** What waits for a second person, newest first. */
    public List<FullBundleRequest> open(Viewer viewer) {
        return bundles.openRequests(viewer);
    }

    /** The short ids of the records that a request names; its kind where nobody knows it any more. */
    public String names(Viewer viewer, FullBundleRequest request) {
        return String.join(
                ", ",
                request.records().stream()
                        .map(record -> records.orderedStream()
                                .flatMap(named -> named.name(viewer, record).stream())
                                .findFirst()
                                .map(ShortId::toString)
                                .orElse(record.kind()))
                        .toList());
    }

    /** Confirms another person's request; answers the file. */
    public byte[] confirm(Viewer viewer, long sequence) {
        try {
            return bundles.confirmFull(
                    viewer, new EntryId(viewer.operation(), sequence), clocks.time(viewer.operation()));
        } catch (IllegalArgumentException notHis) {
            throw new ViolationsException(List.of(Violation.of("request", "evidence.violation.request")));
        }
    }

    private Optional<RecordRef> find(Viewer viewer, ShortId id) {
        return records.orderedStream()
                .flatMap(named -> named.find(viewer, id).stream())
                .findFirst();
    }
}
