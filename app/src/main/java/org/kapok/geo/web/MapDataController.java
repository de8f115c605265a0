package org.kapok.geo.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.shared.OpenTo;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The operation's own boundaries and places for maps, open to everyone in the operation. With {@code v} equal to the
 * atlas's version the answer never changes and is kept by the browser for a year; without, it is asked about again.
 */
@Controller
@OpenTo({})
class MapDataController {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
    private static final Duration YEAR = Duration.ofDays(365);

    private final Atlases atlases;
    private final Map<OperationId, Drawn> drawn = new ConcurrentHashMap<>();

    MapDataController(Atlases atlases) {
        this.atlases = atlases;
    }

    /** Areas of one level, simplified together so that neighbours keep their common border. */
    @GetMapping("/o/{code}/map/areas.geojson")
    ResponseEntity<byte[]> areas(
            Viewer viewer, @RequestParam(defaultValue = "1") int level, @RequestParam Optional<String> v) {
        Atlas atlas = atlases.of(viewer.operation());
        return answer(atlas, v, drawn(viewer, atlas).areas(Math.clamp(level, 0, 5)));
    }

    /** Places, most notable first; {@code most} says how many at most. */
    @GetMapping("/o/{code}/map/places.geojson")
    ResponseEntity<byte[]> places(
            Viewer viewer, @RequestParam(defaultValue = "100000") int most, @RequestParam Optional<String> v) {
        Atlas atlas = atlases.of(viewer.operation());
        return answer(
                atlas, v, most >= atlas.places().size() ? drawn(viewer, atlas).places() : notable(atlas, most));
    }

    private static String notable(Atlas atlas, int most) {
        return MapDrawing.places(
                atlas.places().stream().limit(Math.max(0, most)).toList());
    }

    private Drawn drawn(Viewer viewer, Atlas atlas) {
        return drawn.compute(
                viewer.operation(),
                (_, known) ->
                        known != null && known.atlas() == atlas ? known : new Drawn(atlas, new ConcurrentHashMap<>()));
    }

    private static ResponseEntity<byte[]> answer(Atlas atlas, Optional<String> asked, String geoJson) {
        boolean exact = asked.filter(atlas.version()::equals).isPresent();
        CacheControl cache = exact
                ? CacheControl.maxAge(YEAR).cachePrivate().immutable()
                : CacheControl.noCache().cachePrivate();
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(cache)
                .eTag("\"" + atlas.version() + "\"")
                .body(geoJson.getBytes(StandardCharsets.UTF_8));
    }

    /** What was drawn of one atlas so far. */
    private record Drawn(Atlas atlas, Map<String, String> kept) {

        String areas(int level) {
            return kept.computeIfAbsent("areas" + level, _ -> MapDrawing.areas(atlas.areas(level)));
        }

        String places() {
            return kept.computeIfAbsent("places", _ -> MapDrawing.places(atlas.places()));
        }
    }
}
