package org.kapok.geo.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportReport;
import org.kapok.geo.store.AreaRows;
import org.kapok.geo.store.Batch;
import org.kapok.geo.store.BatchRows;
import org.kapok.geo.store.ImportDigests;
import org.kapok.geo.store.PlaceRows;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Field;
import org.kapok.ledger.Ledger;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** Compares with what is known, and writes a plan with its one ledger entry; within the caller's transaction. */
@Component
class ImportWriter {

    private final AreaRows areas;
    private final PlaceRows places;
    private final BatchRows batches;
    private final Ledger ledger;

    ImportWriter(AreaRows areas, PlaceRows places, BatchRows batches, Ledger ledger) {
        this.areas = areas;
        this.places = places;
        this.batches = batches;
        this.ledger = ledger;
    }

    ImportPlan plan(OperationId operation, ImportFile file, Incoming incoming) {
        return switch (file.kind()) {
            case BOUNDARIES ->
                ImportPlan.ofAreas(areas.current(operation), incoming.areas().good());
            case GAZETTEER ->
                ImportPlan.ofPlaces(places.current(operation), incoming.places().good(), file.source());
        };
    }

    /** Of two imports at once the later waits here, and then compares with what the earlier wrote. */
    ImportReport write(Viewer viewer, ImportFile file, Incoming incoming, Instant operationTime) {
        OperationId operation = viewer.operation();
        ledger.lock(operation);
        ImportPlan plan = plan(operation, file, incoming);
        if (plan.changesNothing()) {
            return incoming.report(plan, false);
        }
        Batch batch = batch(operation, file, incoming.report(plan, true), plan, operationTime);
        batches.insert(batch);
        switch (file.kind()) {
            case BOUNDARIES -> {
                areas.supersede(plan.superseded(), operationTime);
                areas.insert(operation, batch.id(), plan.areas());
            }
            case GAZETTEER -> {
                places.supersede(plan.superseded(), operationTime);
                places.insert(operation, batch.id(), file.version(), plan.places());
            }
        }
        ledger.append(entry(viewer, batch, plan));
        return incoming.report(plan, true);
    }

    private static Batch batch(
            OperationId operation, ImportFile file, ImportReport report, ImportPlan plan, Instant at) {
        return new Batch(
                UUID.randomUUID(),
                operation,
                file.kind(),
                file.name(),
                report.digest(),
                plan.contentDigest(),
                file.source(),
                file.version(),
                report.added(),
                report.replaced(),
                report.unchanged(),
                report.notTaken(),
                at);
    }

    private static EntryDraft entry(Viewer viewer, Batch batch, ImportPlan plan) {
        String type =
                switch (batch.kind()) {
                    case BOUNDARIES -> "geo.boundaries_imported";
                    case GAZETTEER -> "geo.gazetteer_imported";
                };
        return new EntryDraft(
                batch.operation(),
                type,
                new RecordRef("place_import", batch.id()),
                viewer.account(),
                batch.importedAt(),
                Optional.empty(),
                Optional.empty(),
                Audience.everyone(),
                List.of(
                        Field.lasting("content_digest", batch.contentDigest(), Audience.everyone()),
                        Field.lasting(ImportDigests.FIELD, plan.rowDigests(), Audience.everyone())),
                List.of(RowRef.lasting(BatchRows.TABLE, batch.id(), Audience.everyone())));
    }
}
