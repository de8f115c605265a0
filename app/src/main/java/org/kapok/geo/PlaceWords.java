package org.kapok.geo;

import java.util.List;
import java.util.Optional;
import org.kapok.shared.Language;

/** Says in one reader's language where something is, by the places that people know. */
public final class PlaceWords {

    private static final double AT_METRES = 2_000;
    private static final double NEAR_METRES = 50_000;
    private static final String VOWELS = "aeiouyéèêëàâîïôöûüh";

    private final Atlas atlas;
    private final GeoMessages messages;
    private final Language language;

    /** Words about the places of {@code atlas}. */
    public PlaceWords(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.language = language;
        this.messages = new GeoMessages(language);
    }

    /** {@code Grimari}, {@code near Grimari (12 km north-east)}; the decimal coordinate when no place is known. */
    public String near(Coordinate point) {
        return atlas.nearest(point, 1, false).stream()
                .findFirst()
                .map(this::near)
                .orElseGet(point::decimal);
    }

    private String near(NearPlace place) {
        String name = place.place().name();
        if (place.metres() < AT_METRES) {
            return name;
        }
        return messages.text(
                place.metres() < NEAR_METRES ? "geo.words.near" : "geo.words.far",
                name,
                messages.distance(place.metres()),
                messages.direction(place.azimuth()),
                of(name));
    }

    /**
     * A coarse stretch, without distance or direction: {@code between Sibut and Grimari}, {@code around Grimari}. Only
     * towns that strangers know are named. {@code points} in order along the way, at least one.
     */
    public String stretch(List<Coordinate> points) {
        Optional<Place> start = notable(points.getFirst());
        Optional<Place> end = notable(points.getLast());
        if (start.isEmpty() || end.isEmpty()) {
            return messages.text("geo.words.somewhere");
        }
        String from = start.get().name();
        String to = end.get().name();
        return from.equals(to)
                ? messages.text("geo.words.around", from, of(from))
                : messages.text("geo.words.between", from, to);
    }

    private Optional<Place> notable(Coordinate point) {
        return atlas.nearest(point, 1, true).stream().findFirst().map(NearPlace::place);
    }

    /** The area as people write it: {@code Mopti [ML05]}. */
    public String area(Area area) {
        return area.name(language) + " [" + area.pcode() + "]";
    }

    /** How far two points are from each other: {@code 350 m}, {@code 4,2 km}, {@code 85 km}. */
    public String apart(Coordinate one, Coordinate other) {
        return messages.distance(one.metresTo(other));
    }

    /** Why the coordinate looks mistaken, one sentence. */
    public String slip(Slip slip) {
        Object[] arguments = slip.arguments().stream().map(this::shown).toArray();
        return messages.text(slip.code(), arguments);
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case Double metres -> messages.distance(metres);
            case Area area -> area(area);
            case Coordinate point -> near(point);
            default -> argument.toString();
        };
    }

    /** French elides: {@code de Sibut}, {@code d’Obo}. */
    private static String of(String name) {
        boolean vowel = VOWELS.indexOf(Character.toLowerCase(name.charAt(0))) >= 0;
        return vowel ? "d’" + name : "de " + name;
    }
}
