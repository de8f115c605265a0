package org.kapok.geo.imports;

import java.util.ArrayList;
import org.kapok.access.AccessRefusedException;
import org.kapok.access.OperationClocks;
import org.kapok.access.Operations;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.geo.ImportChoice;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportReport;
import org.kapok.geo.PlaceImports;
import org.kapok.geo.store.StoredAtlases;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** Reads first, outside any transaction; then compares and writes in one. */
@Service
class StoredPlaceImports implements PlaceImports {

    private static final int LABEL = 120;

    private final Operations operations;
    private final OperationClocks clocks;
    private final IdentifiedTransactions transactions;
    private final ImportWriter writer;
    private final StoredAtlases atlases;

    StoredPlaceImports(
            Operations operations,
            OperationClocks clocks,
            IdentifiedTransactions transactions,
            ImportWriter writer,
            StoredAtlases atlases) {
        this.operations = operations;
        this.clocks = clocks;
        this.transactions = transactions;
        this.writer = writer;
        this.atlases = atlases;
    }

    @Override
    public ImportReport preview(Viewer viewer, ImportFile file) {
        Incoming incoming = read(viewer, file);
        ImportPlan plan = transactions.read(viewer, () -> writer.plan(viewer.operation(), file, incoming));
        return incoming.report(plan, false);
    }

    @Override
    public ImportReport take(Viewer viewer, ImportFile file, ImportChoice choice) {
        Incoming incoming = read(viewer, file);
        if (choice == ImportChoice.ALL_OR_NOTHING && !incoming.problems().isEmpty()) {
            ImportPlan plan = transactions.read(viewer, () -> writer.plan(viewer.operation(), file, incoming));
            return incoming.report(plan, false);
        }
        var time = clocks.time(viewer.operation());
        ImportReport report = transactions.write(viewer, () -> writer.write(viewer, file, incoming, time));
        atlases.forget(viewer.operation());
        return report;
    }

    private Incoming read(Viewer viewer, ImportFile file) {
        if (viewer.role() != Role.ADMINISTRATOR && viewer.role() != Role.MACHINE) {
            throw new AccessRefusedException("only administrators set up the places of an operation");
        }
        var violations = new ArrayList<Violation>();
        if (file.source().isBlank() || file.source().length() > LABEL) {
            violations.add(Violation.of("source", "geo.violation.source", LABEL));
        }
        if (file.version().length() > LABEL) {
            violations.add(Violation.of("version", "geo.violation.version", LABEL));
        }
        if (!violations.isEmpty()) {
            throw new ViolationsException(violations);
        }
        String country = operations.byId(viewer.operation()).orElseThrow().country();
        return Incoming.read(file, country);
    }
}
