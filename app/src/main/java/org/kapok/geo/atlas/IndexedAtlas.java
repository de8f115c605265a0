package org.kapok.geo.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.geo.Area;
import org.kapok.geo.Atlas;
import org.kapok.geo.Bounds;
import org.kapok.geo.Coordinate;
import org.kapok.geo.Found;
import org.kapok.geo.NearPlace;
import org.kapok.geo.Pcode;
import org.kapok.geo.Place;
import org.locationtech.jts.geom.Envelope;

/** An {@link Atlas} whose shapes are prepared once. */
public final class IndexedAtlas implements Atlas {

    private final String version;
    private final Map<Pcode, Area> areas;
    private final List<Place> places;
    private final ShapeIndex shapes;
    private final NameIndex names;

    /** Takes current areas and places of one operation; a code occurs once. */
    public IndexedAtlas(String version, List<Area> areas, List<Place> places) {
        this.version = version;
        this.areas = areas.stream()
                .collect(Collectors.toMap(
                        Area::pcode, Function.identity(), (_, later) -> later, TreeMap<Pcode, Area>::new));
        this.places = places.stream()
                .sorted(Comparator.comparing(Place::kind)
                        .thenComparing(place -> -place.population().orElse(0))
                        .thenComparing(Place::name))
                .toList();
        this.shapes = new ShapeIndex(List.copyOf(this.areas.values()));
        this.names = new NameIndex(List.copyOf(this.areas.values()), this.places);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Area> areasAt(Coordinate point) {
        return shapes.at(point);
    }

    @Override
    public Optional<Area> area(Pcode pcode) {
        return Optional.ofNullable(areas.get(pcode));
    }

    @Override
    public List<Area> areas(int level) {
        return areas.values().stream().filter(area -> area.level() == level).toList();
    }

    @Override
    public List<Place> places() {
        return places;
    }

    @Override
    public List<Found> search(String text, int limit) {
        return names.search(text, limit);
    }

    @Override
    public List<Place> named(String name) {
        return names.named(name);
    }

    @Override
    public List<NearPlace> nearest(Coordinate point, int count, boolean notable) {
        Stream<Place> candidates =
                places.stream().filter(place -> !notable || place.kind().isNotable());
        return candidates
                .map(place -> new Candidate(place, Plane.roughMetres(point, place.coordinate())))
                .sorted(Comparator.comparingDouble(Candidate::roughMetres))
                .limit(count)
                .map(candidate -> candidate.seenFrom(point))
                .toList();
    }

    private record Candidate(Place place, double roughMetres) {

        NearPlace seenFrom(Coordinate point) {
            return new NearPlace(
                    place,
                    place.coordinate().metresTo(point),
                    place.coordinate().azimuthTo(point));
        }
    }

    @Override
    public OptionalDouble metresTo(Pcode pcode, Coordinate point) {
        return area(pcode)
                .flatMap(Area::shape)
                .map(shape -> OptionalDouble.of(Plane.metres(point, shape)))
                .orElseGet(OptionalDouble::empty);
    }

    @Override
    public OptionalDouble metresToCountry(Coordinate point) {
        return shapes.metresToOutermost(point);
    }

    @Override
    public Optional<Bounds> bounds() {
        Envelope box = shapes.bounds();
        if (box.isNull()) {
            places.forEach(place -> box.expandToInclude(
                    place.coordinate().longitude(), place.coordinate().latitude()));
        }
        return Optional.of(box)
                .filter(known -> !known.isNull())
                .map(known -> new Bounds(known.getMinX(), known.getMinY(), known.getMaxX(), known.getMaxY()));
    }
}
