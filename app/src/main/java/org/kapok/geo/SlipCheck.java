package org.kapok.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks for the slips people make with coordinates (docs/rules/geo.md, GEO-10 to GEO-19). The rules ask whether the
 * place is where it is expected: in the stated area, else near the named place, else in the country. If not, and a
 * simple slip would explain it, that slip is named instead of the bare distance.
 */
public final class SlipCheck {

    /** Published borders are generalised: this close to one, on either side, nobody can tell. */
    static final double BORDER_METRES = 1_000;

    /** A site belongs to a named place within this distance. */
    static final double NAMED_METRES = 25_000;

    private static final double FAR_METRES = 100_000;

    private final Atlas atlas;

    private SlipCheck(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The slips of a claim, gravest first; empty when nothing looks mistaken. */
    public static List<Slip> of(Atlas atlas, PlaceClaim claim) {
        return new SlipCheck(atlas).slips(claim);
    }

    private List<Slip> slips(PlaceClaim claim) {
        var found = new ArrayList<Slip>();
        Coordinate given = claim.reading().coordinate();
        Optional<Slip> zero = WritingSlips.zero(given);
        zero.ifPresent(found::add);
        Expectation expectation = Expectation.of(atlas, claim);
        expectation.remark().ifPresent(found::add);
        if (zero.isEmpty() && expectation.isMissedBy(given)) {
            found.addAll(missed(claim, expectation));
        }
        if (found.stream().noneMatch(slip -> slip.severity() == SlipSeverity.PROBABLE)) {
            undecidedSign(claim, expectation).ifPresent(found::add);
            farFromPlace(claim).ifPresent(found::add);
        }
        found.addAll(WritingSlips.of(claim.reading()));
        found.sort(Comparator.comparing(Slip::severity));
        return List.copyOf(found);
    }

    private List<Slip> missed(PlaceClaim claim, Expectation expectation) {
        Coordinate given = claim.reading().coordinate();
        return explanation(given, expectation).map(List::of).orElseGet(() -> {
            var outside = new ArrayList<Slip>();
            expectation.outside(given).ifPresent(outside::add);
            return outside;
        });
    }

    /** GEO-11, GEO-12: a slip that brings the place where it is expected. */
    private static Optional<Slip> explanation(Coordinate given, Expectation expectation) {
        double longitude = given.longitude();
        double latitude = given.latitude();
        Optional<Coordinate> swapped = Coordinate.ifValid(latitude, longitude).filter(expectation::isMetBy);
        if (swapped.isPresent()) {
            return Optional.of(probable(SlipKind.SWAPPED, swapped.get(), expectation));
        }
        List<Optional<Coordinate>> signs = List.of(
                Coordinate.ifValid(-longitude, latitude),
                Coordinate.ifValid(longitude, -latitude),
                Coordinate.ifValid(-longitude, -latitude));
        Optional<Coordinate> sign = signs.stream()
                .flatMap(Optional::stream)
                .filter(expectation::isMetBy)
                .findFirst();
        if (sign.isPresent()) {
            return Optional.of(probable(SlipKind.SIGN, sign.get(), expectation));
        }
        return expectation.isCountryOnly() ? Optional.empty() : swappedAndSigned(given, expectation);
    }

    /** Two slips at once are believed only against something narrower than a country. */
    private static Optional<Slip> swappedAndSigned(Coordinate given, Expectation expectation) {
        double longitude = given.longitude();
        double latitude = given.latitude();
        return List.of(
                        Coordinate.ifValid(-latitude, longitude),
                        Coordinate.ifValid(latitude, -longitude),
                        Coordinate.ifValid(-latitude, -longitude))
                .stream()
                .flatMap(Optional::stream)
                .filter(expectation::isMetBy)
                .findFirst()
                .map(both -> probable(SlipKind.SWAPPED, both, expectation));
    }

    private static Slip probable(SlipKind kind, Coordinate intended, Expectation expectation) {
        return new Slip(
                kind, SlipSeverity.PROBABLE, Optional.of(intended), List.of(intended.decimal(), expectation.subject()));
    }

    /** GEO-13 */
    private Optional<Slip> undecidedSign(PlaceClaim claim, Expectation expectation) {
        Coordinate given = claim.reading().coordinate();
        if (!expectation.isCountryOnly() || expectation.isMissedBy(given) || given.longitude() == 0) {
            return Optional.empty();
        }
        var mirrored = new Coordinate(-given.longitude(), given.latitude());
        return expectation.isMetBy(mirrored)
                ? Optional.of(new Slip(
                        SlipKind.SIGN_UNDECIDED,
                        SlipSeverity.REMARK,
                        Optional.of(mirrored),
                        List.of(mirrored.decimal())))
                : Optional.empty();
    }

    /** GEO-17 */
    private Optional<Slip> farFromPlace(PlaceClaim claim) {
        Coordinate given = claim.reading().coordinate();
        return claim.placeName().map(atlas::named).stream()
                .flatMap(List::stream)
                .min(Comparator.comparingDouble(place -> place.coordinate().metresTo(given)))
                .flatMap(place -> far(place, place.coordinate().metresTo(given)));
    }

    private static Optional<Slip> far(Place place, double metres) {
        return metres <= NAMED_METRES
                ? Optional.empty()
                : Optional.of(new Slip(
                        SlipKind.FAR_FROM_PLACE,
                        metres > FAR_METRES ? SlipSeverity.PROBABLE : SlipSeverity.POSSIBLE,
                        Optional.of(place.coordinate()),
                        List.of(place.name(), metres)));
    }

    static boolean within(OptionalDouble metres, double limit) {
        return metres.isPresent() && metres.getAsDouble() <= limit;
    }
}
