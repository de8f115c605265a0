package org.kapok.canary;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapok.exchange.ImportPreview;
import org.kapok.exchange.StagedRows;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.geo.store.StagedFiles;
import org.kapok.ledger.Checkpoints;
import org.kapok.notifications.Duplicates;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** What waits for somebody to decide: a suspected duplicate, and files between their preview and the choice. */
@Component
class Waiting {

    private final Duplicates duplicates;
    private final StagedRows files;
    private final StagedFiles places;
    private final Checkpoints checkpoints;

    Waiting(Duplicates duplicates, StagedRows files, StagedFiles places, Checkpoints checkpoints) {
        this.duplicates = duplicates;
        this.files = files;
        this.places = places;
        this.checkpoints = checkpoints;
    }

    /** What two organisations notified alike: a pair, for the cell alone. */
    void duplicate(Viewer cell, Canaries canaries, Map<String, Set<Who>> ids) {
        var pairs = duplicates.unsettled(cell);
        if (pairs.size() != 1) {
            throw new IllegalStateException("one pair was to be planted, not " + pairs.size());
        }
        String id = pairs.getFirst().id().toString();
        canaries.text(id, "id of a suspected duplicate");
        ids.put(id, Set.of(Who.CELL));
    }

    /** A signed checkpoint, which the cell may take away. */
    void checkpoint(Viewer cell) {
        if (checkpoints.write(cell.operation()).isEmpty()) {
            throw new IllegalStateException("a checkpoint was to be written");
        }
    }

    /** A file of notifications with a fault: nothing of it is known to anybody but who sent it. */
    void staged(Viewer owner, Canaries canaries, Map<String, Set<Who>> ids) {
        String id = stage(
                owner,
                StagedRows.Kind.NOTIFICATIONS,
                "CNRYFILENAMEA.csv",
                "Name,Function,Coordinates,From\nCNRYFILEA,CASTLE,nowhere,");
        canaries.only("CNRYFILEA", "row of a waiting file", Who.ORGANISATION_A);
        canaries.only("CNRYFILENAMEA", "name of a waiting file", Who.ORGANISATION_A);
        canaries.only(id, "id of a waiting file", Who.ORGANISATION_A);
        ids.put(id, Set.of(Who.ORGANISATION_A));
    }

    /** A file of activity notices with a fault. */
    void stagedNotices(Viewer owner, Canaries canaries, Map<String, Set<Who>> ids) {
        String id = stage(
                owner,
                StagedRows.Kind.NOTICES,
                "CNRYNOTICEFILE.csv",
                "Own name of the activity,Places,Radius (m),From,Until\nCNRYINFILE,nowhere,5,,");
        canaries.only("CNRYINFILE", "row of a waiting file of notices", Who.BETA);
        canaries.only("CNRYNOTICEFILE", "name of a waiting file of notices", Who.BETA);
        canaries.only(id, "id of a waiting file of notices", Who.BETA);
        ids.put(id, Set.of(Who.BETA));
    }

    private String stage(Viewer owner, StagedRows.Kind kind, String name, String table) {
        byte[] nothing = files.packed(new ImportPreview(List.of(), List.of()));
        var file = new StagedRows.Staged(
                UUID.randomUUID(),
                kind,
                name,
                Optional.empty(),
                Map.of("unclassified", "yes"),
                table.getBytes(StandardCharsets.UTF_8),
                nothing);
        return files.stage(owner, file).toString();
    }

    /** A file of places with a fault. */
    void stagedPlaces(Viewer administrator, Instant at, Canaries canaries, Map<String, Set<Who>> ids) {
        byte[] file = "name,lat,lon\nCNRYPLACEFILE,abc,def\n".getBytes(StandardCharsets.UTF_8);
        var sent = new ImportFile(
                ImportKind.GAZETTEER, "CNRYPLACES.csv", "CNRYSOURCE", "1", () -> new ByteArrayInputStream(file));
        String id = places.stage(administrator, sent, at).toString();
        canaries.only("CNRYPLACEFILE", "row of a waiting file of places", Who.ADMINISTRATOR);
        canaries.only("CNRYPLACES.csv", "name of a waiting file of places", Who.ADMINISTRATOR);
        canaries.only("CNRYSOURCE", "source of a waiting file of places", Who.ADMINISTRATOR);
        canaries.only(id, "id of a waiting file of places", Who.ADMINISTRATOR);
        ids.put(id, Set.of(Who.ADMINISTRATOR));
    }
}
