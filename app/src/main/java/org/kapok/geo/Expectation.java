package org.kapok.geo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where the place should be, from what its writer says besides the coordinate. */
sealed interface Expectation {

    /** Metres from where it should be, 0 when it is there; empty when nothing can be said. */
    OptionalDouble metresOff(Coordinate point);

    /** How far off is still there. */
    double tolerance();

    /** What is expected, for the explanation. */
    Object subject();

    /** What could not be checked. */
    Optional<Slip> remark();

    /** The slip of being somewhere else without a simple explanation. */
    Optional<Slip> outside(Coordinate given);

    default boolean isMissedBy(Coordinate point) {
        OptionalDouble metres = metresOff(point);
        return metres.isPresent() && metres.getAsDouble() > tolerance();
    }

    default boolean isMetBy(Coordinate point) {
        return SlipCheck.within(metresOff(point), tolerance());
    }

    default boolean isCountryOnly() {
        return this instanceof InCountry;
    }

    static Expectation of(Atlas atlas, PlaceClaim claim) {
        Optional<Slip> remark = claim.pcode().flatMap(pcode -> uncheckable(atlas, pcode));
        Optional<Area> area = claim.pcode().flatMap(atlas::area).flatMap(stated -> shaped(atlas, stated));
        if (area.isPresent()) {
            return new InArea(atlas, area.get(), remark);
        }
        List<Place> named = claim.placeName().map(atlas::named).orElseGet(List::of);
        return named.isEmpty() ? new InCountry(atlas, remark) : new NearNamed(named, new InCountry(atlas, remark));
    }

    /** GEO-15 */
    private static Optional<Slip> uncheckable(Atlas atlas, Pcode pcode) {
        Optional<Area> area = atlas.area(pcode);
        if (area.isEmpty()) {
            return Optional.of(
                    new Slip(SlipKind.PCODE_UNKNOWN, SlipSeverity.POSSIBLE, Optional.empty(), List.of(pcode.value())));
        }
        return area.get().shape().isPresent()
                ? Optional.empty()
                : Optional.of(new Slip(
                        SlipKind.PCODE_WITHOUT_SHAPE, SlipSeverity.REMARK, Optional.empty(), List.of(area.get())));
    }

    /** The area itself, or the nearest above it that has a shape. */
    private static Optional<Area> shaped(Atlas atlas, Area area) {
        Optional<Area> candidate = Optional.of(area);
        for (int climbed = 0; climbed < 6 && candidate.isPresent(); climbed++) {
            if (candidate.get().shape().isPresent()) {
                return candidate;
            }
            candidate = candidate.flatMap(Area::parent).flatMap(atlas::area);
        }
        return Optional.empty();
    }

    /** In the area whose P-code is stated. GEO-14 */
    record InArea(Atlas atlas, Area area, Optional<Slip> remark) implements Expectation {

        @Override
        public OptionalDouble metresOff(Coordinate point) {
            return atlas.metresTo(area.pcode(), point);
        }

        @Override
        public double tolerance() {
            return SlipCheck.BORDER_METRES;
        }

        @Override
        public Object subject() {
            return area;
        }

        @Override
        public Optional<Slip> outside(Coordinate given) {
            List<Area> there = atlas.areasAt(given).stream()
                    .filter(found -> found.level() <= area.level())
                    .toList();
            Object where = there.isEmpty() ? given : there.getLast();
            return Optional.of(new Slip(
                    SlipKind.OUTSIDE_AREA,
                    SlipSeverity.PROBABLE,
                    Optional.empty(),
                    List.of(area, metresOff(given).orElse(0), where)));
        }
    }

    /** Near a place that bears the stated name; being far from it is GEO-17's to say. */
    record NearNamed(List<Place> named, InCountry country) implements Expectation {

        @Override
        public OptionalDouble metresOff(Coordinate point) {
            return named.stream()
                    .mapToDouble(place -> place.coordinate().metresTo(point))
                    .min();
        }

        @Override
        public double tolerance() {
            return SlipCheck.NAMED_METRES;
        }

        @Override
        public Object subject() {
            return named.getFirst().name();
        }

        @Override
        public Optional<Slip> remark() {
            return country.remark();
        }

        @Override
        public Optional<Slip> outside(Coordinate given) {
            return country.isMissedBy(given) ? country.outside(given) : Optional.empty();
        }
    }

    /** In the operation's country: all that is known without P-code or name. GEO-16 */
    record InCountry(Atlas atlas, Optional<Slip> remark) implements Expectation {

        @Override
        public OptionalDouble metresOff(Coordinate point) {
            return atlas.metresToCountry(point);
        }

        @Override
        public double tolerance() {
            return SlipCheck.BORDER_METRES;
        }

        @Override
        public Object subject() {
            return "–";
        }

        @Override
        public Optional<Slip> outside(Coordinate given) {
            return Optional.of(new Slip(
                    SlipKind.OUTSIDE_COUNTRY,
                    SlipSeverity.PROBABLE,
                    Optional.empty(),
                    List.of(metresOff(given).orElse(0))));
        }
    }
}
