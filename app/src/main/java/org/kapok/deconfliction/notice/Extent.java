package org.kapok.deconfliction.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.springframework.modulith.NamedInterface;

/**
 * Where and when something is: an area over a time, or a movement with a time at each place. WGS84 longitude and
 * latitude in degrees.
 *
 * @param geometry point, polygon or multi-polygon of an area; line of a movement
 * @param radiusMetres kept round the geometry by itself (a circle is a point with a radius), before any band
 * @param from start of an area; the first time of a movement
 * @param until end of an area, not included; the last time of a movement; empty until further notice
 * @param times one per position of a movement; empty for an area
 * @param slack how much early or late a movement may run
 * @param altitude empty means every altitude
 */
@NamedInterface("notice")
public record Extent(
        Geometry geometry,
        double radiusMetres,
        Instant from,
        Optional<Instant> until,
        List<Instant> times,
        Duration slack,
        Optional<AltitudeBand> altitude) {

    public Extent {
        times = List.copyOf(times);
        if (!(radiusMetres >= 0) || Double.isInfinite(radiusMetres) || slack.isNegative()) {
            throw new IllegalArgumentException("radius and slack are not negative");
        }
        if (times.isEmpty() == (geometry instanceof LineString)) {
            throw new IllegalArgumentException("a line has times, and nothing else has");
        }
        if (!times.isEmpty() && times.size() != geometry.getNumPoints()) {
            throw new IllegalArgumentException("one time per position");
        }
        if (until.isPresent() && from.isAfter(until.orElseThrow())) {
            throw new IllegalArgumentException("an extent does not end before it starts");
        }
    }

    /** An area in force from {@code from} until before {@code until}, at every altitude. */
    public static Extent area(Geometry geometry, double radiusMetres, Instant from, Instant until) {
        return new Extent(geometry, radiusMetres, from, Optional.of(until), List.of(), Duration.ZERO, Optional.empty());
    }

    /** A movement along {@code line} with one time per position, at every altitude. */
    public static Extent movement(LineString line, List<Instant> times, Duration slack) {
        return new Extent(line, 0, times.getFirst(), Optional.of(times.getLast()), times, slack, Optional.empty());
    }

    /** The same within an altitude band. */
    public Extent at(Optional<AltitudeBand> band) {
        return new Extent(geometry, radiusMetres, from, until, times, slack, band);
    }

    /** Whether it moves. */
    public boolean moves() {
        return !times.isEmpty();
    }

    /** First instant at which it can be present. */
    public Instant earliest() {
        return from.minus(slack);
    }

    /** End of its presence; empty until further notice. */
    public Optional<Instant> latest() {
        return until.map(end -> end.plus(slack));
    }

    /** The same, later by {@code delay} (earlier when negative). */
    public Extent delayed(Duration delay) {
        return new Extent(
                geometry,
                radiusMetres,
                from.plus(delay),
                until.map(end -> end.plus(delay)),
                times.stream().map(time -> time.plus(delay)).toList(),
                slack,
                altitude);
    }

    /** An area in force until {@code end} only. */
    public Extent endingAt(Instant end) {
        return new Extent(geometry, radiusMetres, from, Optional.of(end), times, slack, altitude);
    }

    /** An area in force from {@code start} only. */
    public Extent startingAt(Instant start) {
        return new Extent(geometry, radiusMetres, start, until, times, slack, altitude);
    }
}
