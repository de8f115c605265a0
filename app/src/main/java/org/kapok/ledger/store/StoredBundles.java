package org.kapok.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.Bundles;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.EntryId;
import org.kapok.ledger.Field;
import org.kapok.ledger.FullBundleRequest;
import org.kapok.ledger.Holder;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Records each bundle in the ledger and has it made. */
@Component
class StoredBundles implements Bundles {

    private final Ledger ledger;
    private final IdentifiedTransactions transactions;
    private final BundleMaker maker;
    private final FullBundleRequests requests;

    StoredBundles(Ledger ledger, IdentifiedTransactions transactions, BundleMaker maker, FullBundleRequests requests) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.maker = maker;
        this.requests = requests;
    }

    @Override
    public byte[] forHolder(Viewer by, Holder holder, List<RecordRef> records, Instant operationTime) {
        if (!by.isCell() && !Audience.namesOf(by).contains(holder.reader())) {
            throw new IllegalArgumentException("a bundle is made for its holder, by himself or by the cell");
        }
        requireRecords(records);
        Viewer reader = holder.viewer(by.operation(), by.account());
        byte[] bundle = maker.make(reader, holder.reader(), records);
        Audience audience = new Audience(new TreeSet<>(List.of(holder.reader())));
        record(by, "ledger.bundle_issued", audience, records, Optional.empty(), operationTime);
        return bundle;
    }

    @Override
    public EntryId requestFull(Viewer by, List<RecordRef> records, String reason, Instant operationTime) {
        requireCell(by);
        requireRecords(records);
        return record(by, FullBundleRequests.REQUESTED, Audience.cell(), records, Optional.of(reason), operationTime);
    }

    @Override
    public List<FullBundleRequest> openRequests(Viewer by) {
        requireCell(by);
        return transactions.read(by, () -> requests.unconfirmed(by));
    }

    @Override
    public byte[] confirmFull(Viewer by, EntryId request, Instant operationTime) {
        requireCell(by);
        var records = transactions.write(by, () -> {
            ledger.lock(by.operation());
            List<RecordRef> asked = requests.open(by, request);
            ledger.append(requests.confirmation(by, request, asked, operationTime));
            return asked;
        });
        return maker.make(by, "cell", records);
    }

    private EntryId record(
            Viewer by, String type, Audience audience, List<RecordRef> records, Optional<String> reason, Instant at) {
        var named = records.stream()
                .map(record -> Map.of("kind", record.kind(), "id", record.id().toString()))
                .toList();
        return transactions.write(
                by,
                () -> ledger.append(new EntryDraft(
                        by.operation(),
                        type,
                        new RecordRef("bundle", records.getFirst().id()),
                        by.account(),
                        at,
                        Optional.empty(),
                        reason,
                        audience,
                        List.of(Field.lasting("records", named, audience)),
                        List.of())));
    }

    private static void requireRecords(List<RecordRef> records) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a bundle names at least one record");
        }
    }

    private static void requireCell(Viewer viewer) {
        if (!viewer.isCell()) {
            throw new IllegalArgumentException("the full bundle is the cell's");
        }
    }
}
