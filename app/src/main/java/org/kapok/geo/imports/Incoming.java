package org.kapok.geo.imports;

import java.io.IOException;
import java.util.List;
import org.kapok.geo.Area;
import org.kapok.geo.ImportFile;
import org.kapok.geo.ImportKind;
import org.kapok.geo.ImportReport;
import org.kapok.geo.RowProblem;

/**
 * A file that was read.
 *
 * @param areas for boundaries, else empty
 * @param places for a gazetteer, else empty
 * @param digest SHA-256 of the file
 */
record Incoming(ReadRows<Area> areas, ReadRows<PlaceDraft> places, String digest) {

    static Incoming read(ImportFile file, String country) {
        try (var in = new BoundedInput(file.content().open())) {
            var areas = file.kind() == ImportKind.BOUNDARIES
                    ? AreaFile.read(in, country, file.version())
                    : new ReadRows<Area>();
            var places = file.kind() == ImportKind.GAZETTEER ? PlaceFile.read(in, country) : new ReadRows<PlaceDraft>();
            if (areas.isEmpty() && places.isEmpty()) {
                throw UnreadableException.of("no_rows");
            }
            return new Incoming(areas, places, in.digest());
        } catch (UnreadableException e) {
            throw e.said();
        } catch (IOException _) {
            throw UnreadableException.of("io").said();
        }
    }

    List<RowProblem> problems() {
        return areas.problems().isEmpty() ? places.problems() : areas.problems();
    }

    ImportReport report(ImportPlan plan, boolean written) {
        return new ImportReport(
                written,
                digest,
                plan.added(),
                plan.superseded().size(),
                plan.unchanged(),
                plan.absent(),
                problems(),
                areas.remarks());
    }
}
