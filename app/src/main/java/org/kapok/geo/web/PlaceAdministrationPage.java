package org.kapok.geo.web;

import java.time.Instant;
import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * The places of an operation, for its administrators.
 *
 * @param levels how many areas each level has, and how many of them a shape
 * @param places how many places the gazetteer has
 */
public record PlaceAdministrationPage(
        List<Level> levels, int places, List<Past> history, String source, String version, List<Violation> violations)
        implements PageModel {

    /** One administrative level. */
    public record Level(int level, int areas, int shapes) {}

    /** One past import. */
    public record Past(
            String kind,
            String fileName,
            String source,
            String version,
            int added,
            int replaced,
            int notTaken,
            Instant at) {}
}
