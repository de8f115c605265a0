package org.kapok.deconfliction.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.shared.ForceId;
import org.kapok.shared.Violation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class NoticeRulesTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Rounding ROUNDING = Rounding.usual(ZoneId.of("Africa/Bangui"));

    // DEC-3
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIDENTIEL DÉFENSE: zone 12",
                "Very secret défense plan",
                "NATO RESTRICTED",
                "Diffusion restreinte",
                "see annex S//NF",
                "classification: secret",
                "SECRET",
                "(TS) unit moves at dawn",
                "très secret"
            })
    void refusesMarkingsOfClassifiedContent(String text) {
        assertThat(ClassifiedMarkings.in(text)).isNotEmpty();
    }

    // DEC-3
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Secteur de Bambari, patrouille de routine",
                "The secretary of the prefect was told",
                "Accès restreint au pont, un secret pour personne",
                "Zone confidentielle? non: diffusion à tous",
                "a) first b) second (c) third",
                "En toute confidence au préfet"
            })
    void letsPlainWordsPass(String text) {
        assertThat(ClassifiedMarkings.in(text)).isEmpty();
    }

    // DEC-3
    @Test
    void wantsTheDeclarationThatNothingIsClassified() {
        assertThat(codes(new NoticeDraft(
                        force(),
                        area(),
                        Optional.empty(),
                        "area 12",
                        "",
                        false,
                        Optional.empty(),
                        new WordingChoice.NotYet())))
                .containsExactly("deconfliction.violation.not_declared");
    }

    // DEC-4
    @Test
    void refusesWhatIsOverOrLastsMoreThanAYearOrHasNoEnd() {
        var past = Extent.area(point(), 10, NOW.minus(Duration.ofHours(2)), NOW.minus(Duration.ofHours(1)));
        var years = Extent.area(point(), 10, NOW, NOW.plus(Duration.ofDays(400)));
        var endless = new Extent(point(), 10, NOW, Optional.empty(), List.of(), Duration.ZERO, Optional.empty());

        assertThat(codes(draft(past))).containsExactly("deconfliction.violation.over_already");
        assertThat(codes(draft(years))).containsExactly("deconfliction.violation.too_long");
        assertThat(codes(draft(endless))).containsExactly("deconfliction.violation.end_missing");
    }

    // DEC-1
    @Test
    void wantsToKnowWhoToldTheCell() {
        assertThat(NoticeCheck.of(draft(area()), KindList.shipped(), true, NOW))
                .extracting(Violation::code)
                .containsExactly("deconfliction.violation.through_missing");
    }

    // DEC-2
    @Test
    void aKindThatIsNotGivenHasDistancesOfItsOwn() {
        KindList list = KindList.shipped();

        assertThat(list.of(Optional.empty()).code()).isEqualTo(Kind.NOT_GIVEN);
        assertThat(list.of(Optional.of("no_such")).code()).isEqualTo(Kind.NOT_GIVEN);
        assertThat(codes(new NoticeDraft(
                        force(),
                        area(),
                        Optional.of("no_such"),
                        "",
                        "",
                        true,
                        Optional.empty(),
                        new WordingChoice.NotYet())))
                .containsExactly("deconfliction.violation.unknown_kind");
    }

    // DEC-5
    @Test
    void theDefaultWordingContainsTheActivityWithItsDistanceAndShowsOnlyCellsAndPartsOfDays() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Instant from = NOW.plusSeconds(random.nextInt(200_000));
            var extent = Extent.area(
                    GEOMETRY.createPoint(new Coordinate(14 + 12 * random.nextDouble(), 3 + 7 * random.nextDouble())),
                    random.nextInt(20_000),
                    from,
                    from.plusSeconds(60 + random.nextInt(100_000)));
            double keep = random.nextInt(15_000);

            Wording wording = DefaultWording.of(extent, keep, ROUNDING);

            assertThat(wording.area().covers(Widening.of(extent.geometry(), keep + extent.radiusMetres())))
                    .isTrue();
            assertThat(wording.from()).isBeforeOrEqualTo(extent.from());
            assertThat(wording.until()).isAfterOrEqualTo(extent.until().orElseThrow());
            for (Coordinate corner : wording.area().getCoordinates()) {
                assertThat(Math.abs(corner.x * 10 - Math.round(corner.x * 10))).isLessThan(1e-6);
                assertThat(Math.abs(corner.y * 10 - Math.round(corner.y * 10))).isLessThan(1e-6);
            }
            assertThat(wording.from().atZone(ROUNDING.zone()).getHour() % 6).isZero();
            assertThat(wording.until().atZone(ROUNDING.zone()).getHour() % 6).isZero();
        }
    }

    // DEC-5
    @Test
    void theDefaultWordingOfAMovementFollowsItsLegs() {
        Geometry line = GEOMETRY.createLineString(new Coordinate[] {new Coordinate(18, 4), new Coordinate(20, 6)});
        var extent = Extent.movement(
                (org.locationtech.jts.geom.LineString) line,
                List.of(NOW, NOW.plus(Duration.ofHours(5))),
                Duration.ofMinutes(30));

        Wording wording = DefaultWording.of(extent, 3_000, ROUNDING);

        for (Geometry part : parts(wording.area())) {
            assertThat(part.isValid()).isTrue();
        }
        Geometry union = wording.area().buffer(0);
        assertThat(union.covers(Widening.of(line, 3_000))).isTrue();
        assertThat(union.getArea()).isLessThan(line.getEnvelope().getArea() / 2);
    }

    // DEC-6
    @Test
    void anOwnWordingMustContainTheTrueAreaAndHours() {
        Geometry narrow = GEOMETRY.createPoint(new Coordinate(18.5, 4.4)).buffer(0.01);
        Geometry wide = GEOMETRY.createPoint(new Coordinate(18.5, 4.4)).buffer(0.5);
        Instant until = area().until().orElseThrow();

        assertThat(codes(draft(area(), new WordingChoice.Own(narrow, NOW, until, Optional.empty()))))
                .containsExactly("deconfliction.violation.wording_area");
        assertThat(codes(draft(area(), new WordingChoice.Own(wide, NOW.plusSeconds(3600), until, Optional.empty()))))
                .containsExactly("deconfliction.violation.wording_hours");
        assertThat(codes(draft(area(), new WordingChoice.Own(wide, NOW, until, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void partsOfTheDayAreTheOperationsOwn() {
        assertThat(ROUNDING.blockStart(Instant.parse("2026-11-21T10:59:00Z"))).isEqualTo("2026-11-21T05:00:00Z");
        assertThat(ROUNDING.blockEnd(Instant.parse("2026-11-21T10:59:00Z"))).isEqualTo("2026-11-21T11:00:00Z");
        assertThat(ROUNDING.blockEnd(Instant.parse("2026-11-21T11:00:00Z"))).isEqualTo("2026-11-21T11:00:00Z");
        assertThat(ROUNDING.blockEnd(Instant.parse("2026-11-21T20:00:00Z"))).isEqualTo("2026-11-21T23:00:00Z");
    }

    private static List<Geometry> parts(Geometry geometry) {
        return java.util.stream.IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .toList();
    }

    private static List<String> codes(NoticeDraft draft) {
        return NoticeCheck.of(draft, KindList.shipped(), false, NOW).stream()
                .map(Violation::code)
                .toList();
    }

    private static NoticeDraft draft(Extent extent) {
        return draft(extent, new WordingChoice.AgreeDefault());
    }

    private static NoticeDraft draft(Extent extent, WordingChoice wording) {
        return new NoticeDraft(force(), extent, Optional.of("patrol"), "area 12", "", true, Optional.empty(), wording);
    }

    private static Extent area() {
        return Extent.area(point(), 500, NOW, NOW.plus(Duration.ofHours(3)));
    }

    private static Geometry point() {
        return GEOMETRY.createPoint(new Coordinate(18.5, 4.4));
    }

    private static ForceId force() {
        return new ForceId(new UUID(0, 1));
    }
}
