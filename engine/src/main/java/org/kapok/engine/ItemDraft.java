package org.kapok.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an item, before it is judged. Whoever reads it reports what he cannot read as a problem; judging
 * adds everything else that is wrong, so that all of it is said at once. Not safe for several threads.
 */
public final class ItemDraft {
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String id;
    private @Nullable Kind kind;
    private @Nullable Instant from;
    private @Nullable Instant until;
    private @Nullable List<Instant> times;
    private double bufferM;
    private double slackS;
    private @Nullable Double floorM;
    private @Nullable Double ceilingM;
    private @Nullable GeometryType type;
    private List<List<Positions>> parts = List.of();

    /** Reports what could not be read. */
    public ItemDraft problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    /** Its name. */
    public ItemDraft id(String value) {
        if (value.isBlank()) {
            return problem(Problem.of(ProblemCode.ID, "id", '"' + value + '"'));
        }
        id = value;
        return this;
    }

    /** What it is. */
    public ItemDraft kind(Kind value) {
        kind = value;
        return this;
    }

    /** Metres kept round it; 0 when not said. */
    public ItemDraft bufferM(double value) {
        bufferM = notNegative("buffer_m", value);
        return this;
    }

    /** Seconds a movement may run early or late; 0 when not said. */
    public ItemDraft slackS(double value) {
        slackS = notNegative("slack_s", value);
        return this;
    }

    private double notNegative(String field, double value) {
        if (value >= 0 && !Double.isInfinite(value)) {
            return value;
        }
        problem(Problem.of(ProblemCode.NOT_NEGATIVE, field, Double.toString(value)));
        return 0;
    }

    /** When a site or an area comes into force. */
    public ItemDraft from(Instant value) {
        from = value;
        return this;
    }

    /** When a site or an area ceases to be in force; until further notice when not said. */
    public ItemDraft until(Instant value) {
        until = value;
        return this;
    }

    /** One instant for each position of a movement. */
    public ItemDraft times(List<Instant> values) {
        times = values;
        return this;
    }

    /** The lowest altitude, in metres above mean sea level. */
    public ItemDraft floorM(double value) {
        floorM = value;
        return this;
    }

    /** The highest altitude, in metres above mean sea level. */
    public ItemDraft ceilingM(double value) {
        ceilingM = value;
        return this;
    }

    /** The geometry: parts of rings (or of the one line or the one position). */
    public ItemDraft geometry(GeometryType value, List<List<Positions>> itsParts) {
        type = value;
        parts = itsParts;
        return this;
    }

    /** Judges what was said; what is missing and was not reported counts as missing. */
    public Judged judge() {
        AltitudeBand band = band();
        checkWindow();
        checkGeometry();
        if (!problems.isEmpty()) {
            return new Judged.Bad(problems);
        }
        if (id == null || kind == null || type == null) {
            throw new IllegalStateException("a draft without id, kind or geometry reports it");
        }
        ItemId name = new ItemId(id);
        if (kind == Kind.MOVEMENT && times != null) {
            return new Judged.Good(new Movement(name, parts.getFirst().getFirst(), times, slackS, bufferM, band));
        }
        if (from == null) {
            throw new IllegalStateException("a draft without from reports it");
        }
        Window window = until == null ? Window.openFrom(from) : new Window(from, until);
        return new Judged.Good(new Standing(name, shape(type), window, bufferM, band));
    }

    private Shape shape(GeometryType shapeType) {
        Positions only = parts.getFirst().getFirst();
        if (shapeType == GeometryType.POINT) {
            return new Shape.Point(new LonLat(only.lon(0), only.lat(0)));
        }
        List<Shape.Polygon> polygons = parts.stream()
                .map(rings -> new Shape.Polygon(rings.getFirst(), rings.subList(1, rings.size())))
                .toList();
        return shapeType == GeometryType.POLYGON ? polygons.getFirst() : new Shape.MultiPolygon(polygons);
    }

    private AltitudeBand band() {
        if (reported("floor_m") || reported("ceiling_m") || floorM == null && ceilingM == null) {
            return AltitudeBand.EVERY;
        }
        if (floorM == null || ceilingM == null) {
            String missing = floorM == null ? "floor_m" : "ceiling_m";
            problem(Problem.of(ProblemCode.BAND_HALF, missing, floorM == null ? "ceiling_m" : "floor_m"));
            return AltitudeBand.EVERY;
        }
        if (!(floorM <= ceilingM)) {
            problem(Problem.of(ProblemCode.BAND_ORDER, "ceiling_m", floorM.toString(), ceilingM.toString()));
            return AltitudeBand.EVERY;
        }
        return new AltitudeBand(floorM, ceilingM);
    }

    private void checkWindow() {
        if (kind == null || kind == Kind.MOVEMENT) {
            return;
        }
        if (from == null && !reported("from")) {
            problem(Problem.of(ProblemCode.INSTANT, "from", ""));
        }
        if (until == null && kind == Kind.AREA && !reported("until")) {
            problem(Problem.of(ProblemCode.INSTANT, "until", ""));
        }
        if (from != null && until != null && !from.isBefore(until)) {
            problem(Problem.of(ProblemCode.WINDOW_ORDER, "until", from.toString(), until.toString()));
        }
    }

    private void checkGeometry() {
        if (kind != null && type != null && !kind.geometries().contains(type)) {
            String allowed = String.join(
                    ", ", kind.geometries().stream().map(GeometryType::word).toList());
            problem(Problem.of(ProblemCode.GEOMETRY, "geometry", allowed, type.word()));
            return;
        }
        if (kind == Kind.MOVEMENT && times == null && !reported("times")) {
            problem(Problem.of(ProblemCode.TIMES, "times", ""));
        }
        if (type == null || kind == null || parts.isEmpty()) {
            return;
        }
        problems.addAll(PositionCheck.of(type, parts));
        if (!reported("coordinates") && type == GeometryType.LINE_STRING && times != null) {
            problems.addAll(RouteCheck.of(parts.getFirst().getFirst(), times));
        }
        if (!reported("coordinates") && type != GeometryType.LINE_STRING && type != GeometryType.POINT) {
            problems.addAll(PolygonCheck.of(parts));
        }
    }

    private boolean reported(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** The id, when one was said. */
    public Optional<String> saidId() {
        return Optional.ofNullable(id);
    }
}
