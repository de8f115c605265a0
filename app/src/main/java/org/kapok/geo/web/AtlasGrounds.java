package org.kapok.geo.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.geo.Bounds;
import org.kapok.shared.OperationId;
import org.kapok.ui.Grounds;
import org.springframework.stereotype.Component;

/** Maps stand on the operation's own areas and places, where it has some (GEO-40). */
@Component
class AtlasGrounds implements Grounds {

    private static final int DEEPEST = 5;

    private final Atlases atlases;

    AtlasGrounds(Atlases atlases) {
        this.atlases = atlases;
    }

    @Override
    public Optional<Ground> of(OperationId operation) {
        Atlas atlas = atlases.of(operation);
        return atlas.bounds().map(bounds -> new Ground(atlas.version(), written(bounds), deepest(atlas)));
    }

    private static String written(Bounds bounds) {
        return String.join(
                ",", degrees(bounds.west()), degrees(bounds.south()), degrees(bounds.east()), degrees(bounds.north()));
    }

    private static int deepest(Atlas atlas) {
        return IntStream.rangeClosed(0, DEEPEST)
                .filter(level -> atlas.areas(level).stream()
                        .anyMatch(area -> area.shape().isPresent()))
                .max()
                .orElse(-1);
    }

    /** Two decimals (1 km) do for the frame of a map. */
    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.2f", degrees);
    }
}
