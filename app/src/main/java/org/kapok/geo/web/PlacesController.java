package org.kapok.geo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kapok.geo.Area;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.geo.Coordinate;
import org.kapok.geo.CoordinateReading;
import org.kapok.geo.Found;
import org.kapok.geo.Pcode;
import org.kapok.geo.Place;
import org.kapok.geo.PlaceClaim;
import org.kapok.geo.PlaceWords;
import org.kapok.geo.SlipCheck;
import org.kapok.shared.Language;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Answers while somebody types a place or a coordinate, or points at the map. */
@Controller
@OpenTo({})
class PlacesController {

    private static final int OFFERED = 10;

    private final Atlases atlases;
    private final Screens screens;

    PlacesController(Atlases atlases, Screens screens) {
        this.atlases = atlases;
        this.screens = screens;
    }

    /** Places and areas for a typeahead, best first. */
    @GetMapping("/o/{code}/places")
    @ResponseBody
    List<Offer> search(Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Language language = screens.of(request).language();
        Atlas atlas = atlases.of(viewer.operation());
        return atlas.search(q, OFFERED).stream()
                .map(found -> Offer.of(found, atlas, language))
                .toList();
    }

    /** What lies at a point of the map. */
    @GetMapping("/o/{code}/places/at")
    @ResponseBody
    Whereabouts at(Viewer viewer, @RequestParam double lon, @RequestParam double lat, HttpServletRequest request) {
        Coordinate point =
                Coordinate.ifValid(lon, lat).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return Whereabouts.of(
                point, atlases.of(viewer.operation()), screens.of(request).language());
    }

    /** Where something typed lies: a coordinate in any notation, or the name of a place; nothing if it cannot be read. */
    @GetMapping("/o/{code}/places/read")
    ResponseEntity<At> read(
            Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String name) {
        Optional<Coordinate> point = q.isBlank()
                ? atlases.of(viewer.operation()).named(name).stream()
                        .findFirst()
                        .map(Place::coordinate)
                : CoordinateReading.of("q", q) instanceof CoordinateReading.Parsed parsed
                        ? Optional.of(parsed.coordinate())
                        : Optional.empty();
        return point.map(at -> ResponseEntity.ok(new At(at.longitude(), at.latitude())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Degrees of WGS84. */
    record At(double lon, double lat) {}

    /**
     * A typed coordinate, read and checked: a fragment below the field whose name {@code field} gives. Which parameters
     * hold the P-code and the place's name, {@code pcodeField} and {@code placeField} say.
     */
    @GetMapping("/o/{code}/places/check")
    Page check(
            Viewer viewer,
            @RequestParam(defaultValue = "coordinate") String field,
            @RequestParam(defaultValue = "pcode") String pcodeField,
            @RequestParam(defaultValue = "place") String placeField,
            @RequestParam(defaultValue = "") String settleField,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(defaultValue = "true") boolean exact,
            HttpServletRequest request) {
        if (sent(request, field).isBlank()) {
            return Page.of(CoordinateCheckPage.refused(List.of()));
        }
        var words = new PlaceWords(
                atlases.of(viewer.operation()), screens.of(request).language());
        return switch (CoordinateReading.of(field, sent(request, field))) {
            case CoordinateReading.Refused refused -> Page.of(CoordinateCheckPage.refused(refused.violations()));
            case CoordinateReading.Parsed parsed ->
                Page.of(CoordinateCheckPage.of(
                        parsed.coordinate(),
                        words,
                        SlipCheck.of(
                                atlases.of(viewer.operation()),
                                new PlaceClaim(
                                        parsed,
                                        Optional.of(sent(request, pcodeField)
                                                        .strip()
                                                        .toUpperCase(Locale.ROOT))
                                                .filter(Pcode::isPcode)
                                                .map(Pcode::new),
                                        Optional.of(sent(request, placeField)).filter(name -> !name.isBlank()))),
                        new CoordinateCheckPage.Asked(field, settleField, settled, exact)));
        };
    }

    private static String sent(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("");
    }

    /** One line of a typeahead; {@code coordinate} is decimal, empty for areas. */
    record Offer(String name, String kind, String pcode, String area, String coordinate, double lon, double lat) {

        static Offer of(Found found, Atlas atlas, Language language) {
            return switch (found) {
                case Found.FoundArea hit -> of(hit.area(), language);
                case Found.FoundPlace hit -> of(hit.place(), atlas, language);
            };
        }

        private static Offer of(Area area, Language language) {
            return new Offer(area.name(language), "area", area.pcode().value(), "", "", 0, 0);
        }

        private static Offer of(Place place, Atlas atlas, Language language) {
            return new Offer(
                    place.name(),
                    place.kind().name().toLowerCase(Locale.ROOT),
                    place.pcode().map(Pcode::value).orElse(""),
                    place.pcode()
                            .flatMap(atlas::area)
                            .map(area -> area.name(language))
                            .orElse(""),
                    place.coordinate().decimal(),
                    place.coordinate().longitude(),
                    place.coordinate().latitude());
        }
    }

    /** What lies at a point, in the reader's words. */
    record Whereabouts(String decimal, String mgrs, String near, List<String> areas) {

        static Whereabouts of(Coordinate point, Atlas atlas, Language language) {
            var words = new PlaceWords(atlas, language);
            return new Whereabouts(
                    point.decimal(),
                    point.mgrs().orElse(""),
                    words.near(point),
                    atlas.areasAt(point).stream().map(words::area).toList());
        }
    }
}
