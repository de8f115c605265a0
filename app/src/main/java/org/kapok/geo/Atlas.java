package org.kapok.geo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The areas and places of one operation as they stood at one moment: immutable, in memory, safe for many threads. */
public interface Atlas {

    /** Changes whenever an import changed something; for caching. */
    String version();

    /** The areas in which the point lies, country first, at most one a level; only areas with a shape can be found. */
    List<Area> areasAt(Coordinate point);

    /** The current area of this code. */
    Optional<Area> area(Pcode pcode);

    /** All current areas of one level, by code. */
    List<Area> areas(int level);

    /** All current places, the most notable first. */
    List<Place> places();

    /** Areas and places whose name resembles {@code text}, whatever accents and case, best first, at most {@code limit}. */
    List<Found> search(String text, int limit);

    /** Places that bear this name or spelling exactly, accents and case apart. */
    List<Place> named(String name);

    /** The {@code count} places nearest to the point; with {@code notable} only towns that strangers know. */
    List<NearPlace> nearest(Coordinate point, int count, boolean notable);

    /** Metres from the point to the area's shape, 0 inside; empty when the area is unknown or has no shape. */
    OptionalDouble metresTo(Pcode pcode, Coordinate point);

    /** Metres from the point to the operation's country, 0 inside; empty when no outline is known. */
    OptionalDouble metresToCountry(Coordinate point);

    /** The box round the outermost areas, or where no area has a shape, round the places; empty without either. */
    Optional<Bounds> bounds();
}
