package org.kapok.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item made ready for questions: its track and, where it has one, its inside. */
final class Body {
    private final Item item;
    private final Track track;
    private final @Nullable Region region;

    private Body(Item item, Track track, @Nullable Region region) {
        this.item = item;
        this.track = track;
        this.region = region;
    }

    static Body of(Item item) {
        return switch (item) {
            case Movement movement -> new Body(movement, TrackBuilder.of(movement), null);
            case Standing standing ->
                switch (standing.shape()) {
                    case Shape.Point point -> new Body(standing, TrackBuilder.of(point.at()), null);
                    case Shape.Polygon polygon -> of(standing, Region.of(List.of(polygon)));
                    case Shape.MultiPolygon many -> of(standing, Region.of(many.parts()));
                };
        };
    }

    private static Body of(Standing standing, Region region) {
        return new Body(standing, region.track(), region);
    }

    Item item() {
        return item;
    }

    Track track() {
        return track;
    }

    boolean contains(double[] xyz) {
        return region != null && region.contains(xyz);
    }

    Optional<Region> region() {
        return Optional.ofNullable(region);
    }
}
