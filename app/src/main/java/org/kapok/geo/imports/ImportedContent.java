package org.kapok.geo.imports;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapok.geo.Place;
import org.kapok.geo.store.AreaRows;
import org.kapok.geo.store.Batch;
import org.kapok.geo.store.BatchRows;
import org.kapok.geo.store.ImportDigests;
import org.kapok.geo.store.PlaceRows;
import org.kapok.ledger.DigestedContent;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** GEO-30: areas and places as they stand against the digests that the entry of their import holds. */
@Component
class ImportedContent implements DigestedContent {

    @Override
    public Compared compare(Connection connection, OperationId operation) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var differing = new ArrayList<String>();
        long rows = 0;
        for (Batch batch : new BatchRows(jdbc).all(operation)) {
            rows += compare(jdbc, operation, batch, differing);
        }
        new ImportDigests(jdbc).wrongEnds(operation).forEach(place -> differing.add(place + " superseded_at"));
        return new Compared(rows, differing);
    }

    private static int compare(JdbcClient jdbc, OperationId operation, Batch batch, List<String> differing) {
        Map<String, Stands> stands;
        try {
            stands = stands(jdbc, batch);
        } catch (RuntimeException unreadable) {
            differing.add(BatchRows.TABLE + " " + batch.id() + " " + unreadable.getMessage());
            return 0;
        }
        stands.forEach((_, row) -> {
            if (!row.recomputed().equals(row.stored())) {
                differing.add(row.place());
            }
        });
        var said = new ImportDigests(jdbc).of(operation, batch.id());
        if (said.isPresent()) {
            byRow(batch, said.get(), stands, differing);
        } else if (!contentDigest(stands).equals(batch.contentDigest())) {
            differing.add(BatchRows.TABLE + " " + batch.id() + " content_digest");
        }
        return stands.size();
    }

    /** A row that was changed together with its own digest still differs from what the entry says of it. */
    private static void byRow(
            Batch batch, Map<String, String> said, Map<String, Stands> stands, List<String> differing) {
        stands.forEach((key, row) -> {
            boolean same = row.stored().startsWith(said.getOrDefault(key, "-"));
            if (!same && row.recomputed().equals(row.stored())) {
                differing.add(row.place());
            }
        });
        said.keySet().stream()
                .filter(key -> !stands.containsKey(key))
                .forEach(key -> differing.add(BatchRows.TABLE + " " + batch.id() + " " + key));
    }

    private static String contentDigest(Map<String, Stands> stands) {
        return Digests.of(stands.entrySet().stream()
                .map(row -> row.getKey() + " " + row.getValue().stored())
                .sorted()
                .toList());
    }

    private static Map<String, Stands> stands(JdbcClient jdbc, Batch batch) {
        var stands = new LinkedHashMap<String, Stands>();
        switch (batch.kind()) {
            case BOUNDARIES ->
                new AreaRows(jdbc)
                        .ofBatch(batch.id())
                        .forEach(row -> stands.put(
                                row.area().pcode().value(),
                                new Stands("geo.area", row.id(), AreaMerge.digest(row.area()), row.digest())));
            case GAZETTEER ->
                new PlaceRows(jdbc)
                        .ofBatch(batch.id())
                        .forEach(row -> stands.put(
                                row.key(),
                                new Stands("geo.place", row.id(), digest(row.key(), row.place()), row.digest())));
        }
        return stands;
    }

    private static String digest(String key, Place place) {
        return new PlaceDraft(
                        key,
                        place.name(),
                        place.otherNames(),
                        place.pcode(),
                        place.coordinate(),
                        place.kind(),
                        place.population())
                .digest();
    }

    /** A row with its digest as it stands and as its columns give it. */
    private record Stands(String table, UUID id, String recomputed, String stored) {

        String place() {
            return table + " " + id;
        }
    }
}
