package org.kapok.deconfliction.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.deconfliction.notice.DefaultWording;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Rounding;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class PictureTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final Rounding ROUNDING = Rounding.usual(ZoneId.of("Africa/Bangui"));
    private static final List<ForceId> FORCES = List.of(new ForceId(UUID.randomUUID()), new ForceId(UUID.randomUUID()));

    /** West of centre of each history: an ordinary place, and round the 180th meridian and near a pole. */
    private record Region(double lon, double lat) {}

    private static final List<Region> REGIONS =
            List.of(new Region(18, 4), new Region(179, -17), new Region(-30, 78), new Region(20, -0.5));

    // DEC-25
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterRandomHistoriesThePictureAnswersAsBruteForceDoes(int seed) {
        var random = new Random(seed);
        Region region = REGIONS.get(seed % REGIONS.size());
        var picture = new OperationPicture();
        Map<UUID, Notified> notifications = new HashMap<>();
        Map<UUID, Posted> notices = new HashMap<>();
        Map<UUID, List<Released>> released = new HashMap<>();
        for (int step = 0; step < 150; step++) {
            change(random, region, picture, notifications, notices, released);
        }

        for (Notified one : notifications.values()) {
            assertThat(pairs(picture.around(
                            one.id(), Optional.of(one), released.getOrDefault(one.id(), List.of()), ROUNDING)))
                    .isEqualTo(bruteForce(List.of(one), notices.values(), released.getOrDefault(one.id(), List.of())));
        }
        for (Posted one : notices.values()) {
            var held = released.values().stream().flatMap(List::stream).toList();
            assertThat(pairs(picture.around(one, ROUNDING)))
                    .isEqualTo(bruteForce(notifications.values(), List.of(one), held));
        }
    }

    private static void change(
            Random random,
            Region region,
            OperationPicture picture,
            Map<UUID, Notified> notifications,
            Map<UUID, Posted> notices,
            Map<UUID, List<Released>> released) {
        switch (random.nextInt(6)) {
            case 0 ->
                any(random, notifications.keySet()).ifPresent(id -> {
                    notifications.remove(id);
                    released.remove(id);
                    picture.removeNotification(id);
                    picture.put(id, List.of());
                });
            case 1 ->
                any(random, notices.keySet()).ifPresent(id -> {
                    notices.remove(id);
                    picture.removeNotice(id);
                });
            case 2 ->
                any(random, notifications.keySet()).ifPresent(id -> {
                    var held = held(random, java.util.Objects.requireNonNull(notifications.get(id)));
                    released.put(id, held);
                    picture.put(id, held);
                });
            case 3, 4 -> {
                Notified one = notified(random, region, again(random, notifications.keySet()));
                notifications.put(one.id(), one);
                picture.put(one);
            }
            default -> {
                Posted one = posted(random, region, again(random, notices.keySet()));
                notices.put(one.id(), one);
                picture.put(one);
            }
        }
    }

    private static Optional<UUID> any(Random random, Set<UUID> ids) {
        return ids.stream().skip(ids.isEmpty() ? 0 : random.nextInt(ids.size())).findFirst();
    }

    private static UUID again(Random random, Set<UUID> ids) {
        return random.nextInt(4) == 0 ? any(random, ids).orElseGet(UUID::randomUUID) : UUID.randomUUID();
    }

    private static List<Released> held(Random random, Notified notification) {
        var held = new ArrayList<Released>();
        for (ForceId force : FORCES) {
            if (random.nextBoolean()) {
                held.add(new Released(
                        UUID.randomUUID(), notification.id(), force, "MV", "movement", 1, "", notification.extent()));
            }
        }
        return held;
    }

    private static Notified notified(Random random, Region region, UUID id) {
        return new Notified(id, "MV", new OrganisationId(new UUID(0, 1)), "movement", "", 1, extent(random, region));
    }

    private static Posted posted(Random random, Region region, UUID id) {
        var distances = new Distances(random.nextInt(15_000), 0, 0);
        Extent extent = extent(random, region);
        return new Posted(
                id,
                "AN",
                FORCES.get(random.nextInt(2)),
                "",
                1,
                extent,
                distances,
                DefaultWording.of(extent, distances.farMetres(), ROUNDING),
                random.nextBoolean());
    }

    private static Extent extent(Random random, Region region) {
        Instant from = START.plusSeconds(random.nextInt(3 * 86_400));
        Coordinate[] places = new Coordinate[2 + random.nextInt(3)];
        for (int i = 0; i < places.length; i++) {
            double lon = region.lon() + 2 * random.nextDouble();
            places[i] = new Coordinate(lon > 180 ? lon - 360 : lon, region.lat() + 2 * random.nextDouble());
        }
        if (random.nextBoolean()) {
            return Extent.area(
                    GEOMETRY.createPoint(places[0]),
                    random.nextInt(20_000),
                    from,
                    from.plusSeconds(random.nextInt(1, 50_000)));
        }
        var times = new ArrayList<Instant>();
        for (int i = 0; i < places.length; i++) {
            times.add(from.plusSeconds(7_200L * i));
        }
        return Extent.movement(GEOMETRY.createLineString(places), times, Duration.ofMinutes(random.nextInt(60)));
    }

    private static Set<String> pairs(List<Finding> findings) {
        var pairs = new HashSet<String>();
        findings.forEach(finding -> {
            String pair = finding.notification() + " " + finding.notice();
            finding.truth().ifPresent(how -> pairs.add(pair + " truth " + how));
            finding.told().ifPresent(stretch -> pairs.add(pair + " told " + stretch));
            finding.released().ifPresent(how -> pairs.add(pair + " released " + how));
        });
        return pairs;
    }

    /** Every pair asked of the engine, without index, box or shelf. */
    private static Set<String> bruteForce(
            Iterable<Notified> notifications, Iterable<Posted> notices, List<Released> held) {
        var pairs = new HashSet<String>();
        for (Posted notice : notices) {
            for (Notified one : notifications) {
                String pair = one.id() + " " + notice.id();
                Question.graded(one.extent(), notice.extent(), notice.distances())
                        .ifPresent(how -> pairs.add(pair + " truth " + how));
                if (notice.mayBeTold()) {
                    Question.meeting(
                                    Items.of(one.extent(), 0),
                                    Items.of(notice.wording().extent(), 0))
                            .map(meeting -> Stretches.of(one.extent(), notice.wording(), meeting, ROUNDING))
                            .ifPresent(stretch -> pairs.add(pair + " told " + stretch));
                }
            }
            for (Released release : held) {
                if (release.force().equals(notice.force())) {
                    Question.graded(release.extent(), notice.extent(), notice.distances())
                            .map(how -> new Finding.Approached(
                                    new org.kapok.deconfliction.alert.ForceView.Told(
                                            release.release(), release.shortId(), release.version(), release.summary()),
                                    how))
                            .ifPresent(
                                    how -> pairs.add(release.notification() + " " + notice.id() + " released " + how));
                }
            }
        }
        return pairs;
    }
}
