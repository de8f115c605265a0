package org.kapok.geo.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.geo.Area;
import org.kapok.geo.Pcode;
import org.kapok.geo.store.AreaRow;
import org.kapok.geo.store.ImportDigests;
import org.kapok.geo.store.PlaceRow;

/**
 * What taking a file would change.
 *
 * @param superseded current rows that end
 * @param absent rows known from the same source or level that the file does not name
 */
record ImportPlan(List<AreaRow> areas, List<PlaceRow> places, List<UUID> superseded, int unchanged, int absent) {

    boolean changesNothing() {
        return areas.isEmpty() && places.isEmpty();
    }

    int added() {
        return areas.size() + places.size() - superseded.size();
    }

    /** Over the digests of all rows that it writes, in the order of their keys. */
    String contentDigest() {
        return contentDigest(areas, places);
    }

    static String contentDigest(List<AreaRow> areas, List<PlaceRow> places) {
        return Digests.of(Stream.concat(
                        areas.stream().map(row -> row.area().pcode() + " " + row.digest()),
                        places.stream().map(row -> row.key() + " " + row.digest()))
                .sorted()
                .collect(Collectors.toList()));
    }

    /** Of each row that it writes, by key: enough of the digest to name a row that was changed later. */
    List<String> rowDigests() {
        return Stream.concat(
                        areas.stream()
                                .map(row ->
                                        ImportDigests.line(row.area().pcode().value(), row.digest())),
                        places.stream().map(row -> ImportDigests.line(row.key(), row.digest())))
                .sorted()
                .toList();
    }

    static ImportPlan ofAreas(List<AreaRow> current, List<Area> said) {
        Map<Pcode, AreaRow> known = new HashMap<>();
        current.forEach(row -> known.put(row.area().pcode(), row));
        var written = new ArrayList<AreaRow>();
        var superseded = new ArrayList<UUID>();
        for (Area area : said) {
            AreaRow before = known.get(area.pcode());
            Area merged = before == null ? area : AreaMerge.of(before.area(), area);
            String digest = AreaMerge.digest(merged);
            if (before == null || !before.digest().equals(digest)) {
                written.add(new AreaRow(UUID.randomUUID(), merged, digest));
                if (before != null) {
                    superseded.add(before.id());
                }
            }
        }
        var codes = said.stream().map(Area::pcode).collect(Collectors.toSet());
        var levels = said.stream().map(Area::level).collect(Collectors.toSet());
        long absent = current.stream()
                .filter(row -> levels.contains(row.area().level())
                        && !codes.contains(row.area().pcode()))
                .count();
        return new ImportPlan(written, List.of(), superseded, said.size() - written.size(), (int) absent);
    }

    static ImportPlan ofPlaces(List<PlaceRow> current, List<PlaceDraft> said, String source) {
        Map<String, PlaceRow> known = new HashMap<>();
        current.stream().filter(row -> row.place().source().equals(source)).forEach(row -> known.put(row.key(), row));
        var written = new ArrayList<PlaceRow>();
        var superseded = new ArrayList<UUID>();
        var keys = new HashSet<String>();
        for (PlaceDraft draft : said) {
            keys.add(draft.key());
            PlaceRow before = known.get(draft.key());
            if (before == null || !before.digest().equals(draft.digest())) {
                written.add(new PlaceRow(draft.key(), draft.place(UUID.randomUUID(), source), draft.digest()));
                if (before != null) {
                    superseded.add(before.id());
                }
            }
        }
        long absent = known.keySet().stream().filter(key -> !keys.contains(key)).count();
        return new ImportPlan(List.of(), written, superseded, said.size() - written.size(), (int) absent);
    }
}
