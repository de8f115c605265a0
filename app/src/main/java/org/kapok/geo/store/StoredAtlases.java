package org.kapok.geo.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.geo.Area;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.geo.Place;
import org.kapok.geo.atlas.IndexedAtlas;
import org.kapok.ledger.LedgerEvent;
import org.kapok.ledger.LedgerListener;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps one atlas an operation until an import changes it, on this node or another. */
@Component
public class StoredAtlases implements Atlases, LedgerListener {

    private final IdentifiedTransactions transactions;
    private final JdbcClient jdbc;
    private final AreaRows areas;
    private final PlaceRows places;
    private final Map<OperationId, Atlas> kept = new ConcurrentHashMap<>();

    StoredAtlases(IdentifiedTransactions transactions, JdbcClient jdbc, AreaRows areas, PlaceRows places) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.areas = areas;
        this.places = places;
    }

    @Override
    public Atlas of(OperationId operation) {
        Atlas atlas = kept.get(operation);
        return atlas != null ? atlas : kept.computeIfAbsent(operation, this::load);
    }

    @Override
    public void committed(LedgerEvent event) {
        if (event.type().startsWith("geo.")) {
            forget(event.entry().operation());
        }
    }

    /** The next reader gets what stands in the database by then; for whoever just changed it on this node. */
    public void forget(OperationId operation) {
        kept.remove(operation);
    }

    /** Within a running transaction of the operation, or else as a worker: a second connection is never taken. */
    private Atlas load(OperationId operation) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return transactions.read(new DatabaseIdentity.Worker("geo.atlas", operation), () -> read(operation));
        }
        boolean sees = jdbc.sql("select coalesce(reader.operation() = ?, false)")
                .param(operation.value())
                .query(Boolean.class)
                .single();
        if (!sees) {
            throw new IllegalStateException("this transaction sees nothing of operation " + operation);
        }
        return read(operation);
    }

    private Atlas read(OperationId operation) {
        List<Area> current =
                areas.current(operation).stream().map(AreaRow::area).toList();
        List<Place> named =
                places.current(operation).stream().map(PlaceRow::place).toList();
        String version =
                jdbc.sql("""
                        select count(*) || '-' || left(coalesce(md5(string_agg(content_digest, '' order by id)), ''), 8)
                        from geo.import_batch where operation_id = ?""").param(operation.value()).query(String.class).single();
        return new IndexedAtlas(version, current, named);
    }
}
