package org.kapok.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kapok.engine.Fixtures.area;
import static org.kapok.engine.Fixtures.movement;
import static org.kapok.engine.Fixtures.point;
import static org.kapok.engine.Fixtures.polygon;
import static org.kapok.engine.Fixtures.seconds;
import static org.kapok.engine.Fixtures.square;
import static org.kapok.engine.Fixtures.window;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each sentence of the proximity question, with data on its boundary; on the equator a degree has 111,319.49 m. */
class BoundaryTest {
    private static final double DEGREE = 6_378_137 * Math.PI / 180;
    private static final Movement EAST = movement(0, 0, 0, 0, 0, 3600, 1, 0);

    @Test // ENG-1
    void timeAndPlaceMustMeetAtTheSameInstant() {
        Standing start = point(0, 0, window(0, 600), 1000);
        Standing startLater = point(0, 0, window(3000, 3600), 1000);
        assertThat(Proximity.between(EAST, start)).isPresent();
        assertThat(Proximity.between(EAST, startLater))
                .as("the movement was there, and the area is in force, but never both")
                .isEmpty();
    }

    @Test // ENG-2
    void aWindowThatEndsWhenAnotherBeginsIsNotTogetherWithIt() {
        Standing one = point(1, 1, window(0, 100), 0);
        assertThat(Proximity.between(one, point(1, 1, window(100, 200), 0))).isEmpty();
        assertThat(Proximity.between(one, point(1, 1, window(99.999, 200), 0))).hasValueSatisfying(found -> {
            assertThat(seconds(found.from())).isEqualTo(99.999);
            assertThat(seconds(found.until())).isEqualTo(100);
        });
    }

    @Test // ENG-2
    void aSiteUntilFurtherNoticeMeetsAnAreaUntilTheAreaEnds() {
        Standing site = point(1, 1, Window.openFrom(Fixtures.at(50)), 0);
        assertThat(Proximity.between(site, point(1, 1, window(0, 200), 0))).hasValueSatisfying(found -> {
            assertThat(seconds(found.from())).isEqualTo(50);
            assertThat(seconds(found.until())).isEqualTo(200);
        });
    }

    @Test // ENG-3
    void aMovementIsStillPresentAtItsLastInstant() {
        Standing there = point(1, 0, window(3600, 7200), 0);
        assertThat(Proximity.between(EAST, there)).hasValueSatisfying(found -> {
            assertThat(seconds(found.from())).isEqualTo(3600);
            assertThat(seconds(found.until())).isEqualTo(3600, within(1e-3));
        });
        assertThat(Proximity.between(EAST, point(1, 0, window(3600.001, 7200), 0)))
                .isEmpty();
    }

    @Test // ENG-3
    void aMovementThatStartsWhenAWindowEndsDoesNotMeetIt() {
        assertThat(Proximity.between(EAST, point(0, 0, window(-100, 0), 0))).isEmpty();
        Movement early = movement(1, 0, 0, 0, 0, 3600, 1, 0);
        assertThat(Proximity.between(early, point(0, 0, window(-100, 0), 0))).hasValueSatisfying(found -> {
            assertThat(seconds(found.from())).isEqualTo(-1, within(1e-3));
            assertThat(seconds(found.until())).isEqualTo(0);
        });
    }

    @Test // ENG-5
    void theSumOfTheBuffersCountsAndTheDistanceKeepsThem() {
        Standing one = point(0, 0, window(0, 100), 400);
        assertThat(Proximity.between(one, point(1000 / DEGREE, 0, window(0, 100), 598)))
                .isEmpty();
        assertThat(Proximity.between(one, point(1000 / DEGREE, 0, window(0, 100), 602)))
                .hasValueSatisfying(found -> assertThat(found.distanceM()).isEqualTo(1000, within(1e-3)));
    }

    @Test // ENG-5
    void touchingShapesWithoutBuffersComeTooClose() {
        Standing one = area(polygon(square(0, 0, 1)), window(0, 10), 0);
        Standing neighbour = area(polygon(square(2, 0, 1)), window(0, 10), 0);
        assertThat(Proximity.between(one, neighbour))
                .hasValueSatisfying(found -> assertThat(found.distanceM()).isZero());
        assertThat(Proximity.between(one, point(0.3, 0.4, window(0, 10), 0)))
                .hasValueSatisfying(found -> assertThat(found.distanceM()).isZero());
    }

    @Test // ENG-6, ENG-10
    void aPassageLastsFromTheBufferToTheBuffer() {
        double reach = 10_000 / DEGREE * 3600;
        assertThat(Proximity.between(EAST, point(0.5, 0, window(-9999, 9999), 10_000)))
                .hasValueSatisfying(found -> {
                    assertThat(seconds(found.from())).isEqualTo(1800 - reach, within(2e-3));
                    assertThat(seconds(found.until())).isEqualTo(1800 + reach, within(2e-3));
                    assertThat(found.distanceM()).isEqualTo(0, within(1e-3));
                    assertThat(found.position().lon()).isEqualTo(0.5, within(1e-7));
                });
    }

    @Test // ENG-6, ENG-10
    void slackWidensAPassageButNotTheWindow() {
        double reach = 10_000 / DEGREE * 3600;
        Movement late = movement(600, 0, 0, 0, 0, 3600, 1, 0);
        assertThat(Proximity.between(late, point(0.5, 0, window(1000, 9999), 10_000)))
                .hasValueSatisfying(found -> {
                    assertThat(seconds(found.from())).isEqualTo(1000);
                    assertThat(seconds(found.until())).isEqualTo(2400 + reach, within(2e-3));
                });
    }

    @Test // ENG-6
    void slackLetsAMovementMeetAWindowThatItMissesOnTime() {
        Standing gone = point(1, 0, window(0, 3100), 100);
        assertThat(Proximity.between(EAST, gone)).isEmpty();
        assertThat(Proximity.between(movement(600, 0, 0, 0, 0, 3600, 1, 0), gone))
                .hasValueSatisfying(found -> assertThat(seconds(found.until())).isEqualTo(3100));
    }

    @Test // ENG-7, ENG-12
    void twoMovementsMeetWithTheSlackOfBoth() {
        double reach = 10_000 / DEGREE * 3600;
        Movement waiting = movement(50, 10_000, 0, 0.5, 0, 3600, 0.5, 0);
        Movement passing = movement(100, 0, 0, 0, 0, 3600, 1, 0);
        assertThat(Proximity.between(passing, waiting)).hasValueSatisfying(found -> {
            assertThat(seconds(found.from())).isEqualTo(1800 - reach - 100, within(2e-3));
            assertThat(seconds(found.until())).isEqualTo(1800 + reach + 100, within(2e-3));
        });
    }

    @Test // ENG-7
    void twoMovementsOnOneRoadKeepApartUnlessTheirSlackBridgesIt() {
        Movement hourLater = movement(0, 0, 3601, 0, 0, 7201, 1, 0);
        assertThat(Proximity.between(movement(3600, 0, 0, 0, 0, 3600, 1, 0), hourLater))
                .isEmpty();
        assertThat(Proximity.between(movement(3602, 0, 0, 0, 0, 3600, 1, 0), hourLater))
                .isPresent();
    }

    @Test // ENG-7
    void oncomingMovementsPassEachOtherHalfWay() {
        Movement west = movement(0, 1000, 0, 1, 0, 3600, 0, 0);
        double reach = 500 / DEGREE * 3600;
        assertThat(Proximity.between(EAST, west)).hasValueSatisfying(found -> {
            assertThat(seconds(found.from())).isEqualTo(1800 - reach, within(2e-3));
            assertThat(seconds(found.until())).isEqualTo(1800 + reach, within(2e-3));
            assertThat(found.distanceM()).isEqualTo(0, within(0.01));
        });
    }

    @Test // ENG-9
    void altitudesMeetWhenTheirEndsTouchOrOneHasNone() {
        AltitudeBand low = new AltitudeBand(0, 300);
        assertThat(low.meets(new AltitudeBand(300, 900))).isTrue();
        assertThat(low.meets(new AltitudeBand(300.1, 900))).isFalse();
        assertThat(low.meets(AltitudeBand.EVERY)).isTrue();
        Standing ground = new Standing(new ItemId("a"), new Shape.Point(new LonLat(0.5, 0)), window(0, 9999), 0, low);
        Movement flight = new Movement(new ItemId("n"), EAST.route(), EAST.times(), 0, 0, new AltitudeBand(301, 400));
        assertThat(Proximity.between(flight, ground)).isEmpty();
        assertThat(Proximity.between(EAST, ground)).isPresent();
    }

    @Test // ENG-8
    void aConvoyInsideAHoleIsOutside() {
        Shape ringRoad = polygon(square(0.5, 0, 0.4), square(0.5, 0, 0.3));
        Standing ring = area(ringRoad, window(1500, 2100), 0);
        assertThat(Proximity.between(EAST, ring)).isEmpty();
        assertThat(Proximity.closest(EAST, ring))
                .hasValueSatisfying(closest -> assertThat(closest.distanceM()).isBetween(0.2 * DEGREE, 0.3 * DEGREE));
        assertThat(Proximity.between(EAST, area(ringRoad, window(0, 3600), 0))).hasValueSatisfying(found -> {
            assertThat(seconds(found.from())).isEqualTo(360, within(0.1));
            assertThat(seconds(found.until())).isEqualTo(3240, within(0.1));
        });
    }

    @Test // ENG-13
    void theLegsConcernedAreNamed() {
        Movement three = movement(0, 0, 0, 0, 0, 3600, 1, 0, 7200, 2, 0, 10800, 3, 0);
        Standing there = point(1.5, 0.01, window(-9999, 99_999), 2000);
        assertThat(Proximity.legs(three, there)).isEqualTo(List.of(1));
        assertThat(Proximity.legs(three, point(2, 0, window(-9999, 99_999), 10)))
                .isEqualTo(List.of(1, 2));
    }
}
