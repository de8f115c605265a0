package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.OperationClocks;
import org.kapok.access.OperationSettings;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Pictures;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody learns who draws shape after shape. */
@KapokTest
class ProbingTest {

    private static final int SHAPES = 500;

    @Autowired
    TestOperations operations;

    @Autowired
    ActivityNotices notices;

    @Autowired
    Questions questions;

    @Autowired
    Notifying notifying;

    @Autowired
    OperationClocks clocks;

    @Autowired
    OperationSettings settings;

    @Autowired
    Pictures pictures;

    private TestOperation operation;
    private Instant now;

    @BeforeEach
    void anOperationThatLetsOneAskOften() {
        operation = operations.real();
        now = clocks.time(operation.id()).truncatedTo(ChronoUnit.MILLIS);
        settings.set(operation.viewer(Role.ADMINISTRATOR), Map.of(DeconflictionSettings.QUESTIONS, "10000"));
    }

    // DEC-13, DEC-20
    @Test
    void fiveHundredShapesTellAnOrganisationNothingButTheReleasableWording() {
        var canary = area(19.437, 4.412, 700, Duration.ofHours(30), Duration.ofMinutes(95));
        Notice posted = notices.post(operation.liaisonOfficer(), UUID.randomUUID(), canary, Set.of());
        Geometry wording = posted.content().orElseThrow().wording().area();
        Extent told = posted.content().orElseThrow().wording().extent();
        pictures.forget(operation.id());
        var random = new Random(11);

        int met = 0;
        for (int i = 0; i < SHAPES; i++) {
            Extent shape = shape(random, 19.437, 4.412);
            var answers = questions.aboutNotification(operation.focalPoint(), Optional.empty(), shape);
            // The answer is the one that the wording alone gives: whatever lies inside it stays possible.
            boolean meetsWording = shape.earliest().isBefore(told.until().orElseThrow())
                    && told.from().isBefore(shape.latest().orElseThrow())
                    && touches(wording, shape);
            assertThat(answers.isEmpty()).isEqualTo(!meetsWording);
            answers.forEach(answer -> {
                assertThat(answer.exact()).isEmpty();
                assertThat(answer.other()).isEmpty();
                assertThat(answer.toString()).doesNotContain(posted.shortId().toString());
            });
            met += answers.size();
        }
        assertThat(met).isBetween(20, SHAPES - 20);
    }

    // DEC-13
    @Test
    void anotherNoticeWithTheSameWordingGivesByteForByteTheSameAnswers() {
        TestOperation second = operations.real();
        settings.set(second.viewer(Role.ADMINISTRATOR), Map.of(DeconflictionSettings.QUESTIONS, "10000"));
        var here = area(19.437, 4.412, 700, Duration.ofHours(30), Duration.ofMinutes(95));
        notices.post(operation.liaisonOfficer(), UUID.randomUUID(), here, Set.of());
        var content = notices.list(
                        operation.liaisonOfficer(),
                        new org.kapok.deconfliction.store.NoticeRows.Query(
                                Optional.empty(), Optional.empty(), Optional.empty(), "", false),
                        1,
                        0)
                .getFirst()
                .content()
                .orElseThrow();
        var elsewhere = Field.with(
                Field.area(
                        second.force(),
                        19.45,
                        4.35,
                        20,
                        content.extent().from().plusSeconds(1_800),
                        content.extent().from().plusSeconds(3_000)),
                new WordingChoice.Own(
                        content.wording().area(),
                        content.wording().from(),
                        content.wording().until(),
                        Optional.empty()));
        notices.post(second.liaisonOfficer(), UUID.randomUUID(), elsewhere, Set.of());
        pictures.forget(operation.id());
        pictures.forget(second.id());
        var random = new Random(12);

        for (int i = 0; i < SHAPES; i++) {
            Extent shape = shape(random, 19.437, 4.412);
            assertThat(questions.aboutNotification(operation.focalPoint(), Optional.empty(), shape))
                    .isEqualTo(questions.aboutNotification(second.focalPoint(), Optional.empty(), shape));
        }
    }

    // DEC-14, DEC-20
    @Test
    void anUnreleasedNotificationChangesNoAnswerOfAForce() {
        Notified known = Field.convoy(operation.organisation(), "MV-7K2Q", now.plus(Duration.ofHours(26)), 18.4, 4.4);
        notifying.submit(operation.focalPoint(), known, Set.of());
        notifying.release(operation.cell(), known, List.of(Field.released(known, operation.force())), Set.of());
        List<List<Questions.Answer>> before = ask(13);

        Notified canary = Field.convoy(operation.organisation(), "MV-CANA", now.plus(Duration.ofHours(27)), 18.6, 4.45);
        notifying.submit(operation.focalPoint(), canary, Set.of());
        pictures.forget(operation.id());

        List<List<Questions.Answer>> after = ask(13);
        assertThat(after).isEqualTo(before);
        assertThat(after.toString()).doesNotContain("MV-CANA").contains("MV-7K2Q");
    }

    private List<List<Questions.Answer>> ask(int seed) {
        var random = new Random(seed);
        var answers = new ArrayList<List<Questions.Answer>>();
        for (int i = 0; i < SHAPES; i++) {
            answers.add(questions.aboutActivity(
                    operation.liaisonOfficer(), Optional.empty(), shape(random, 19.4, 4.4), Optional.of("patrol")));
        }
        return answers;
    }

    // DEC-20
    @Test
    void whoAsksTooOftenIsSlowedDownAndTheCellSeesIt() {
        settings.set(operation.viewer(Role.ADMINISTRATOR), Map.of(DeconflictionSettings.QUESTIONS, "5"));
        Extent shape = shape(new Random(1), 19, 4);
        for (int i = 0; i < 5; i++) {
            questions.aboutNotification(operation.focalPoint(), Optional.empty(), shape);
        }

        assertThatThrownBy(() -> questions.aboutNotification(operation.focalPoint(), Optional.empty(), shape))
                .isInstanceOf(QuestionsThrottled.class);
        assertThat(questions.suspicious(operation.cell())).singleElement().satisfies(probing -> {
            assertThat(probing.account()).isEqualTo(operation.focalPoint().account());
            assertThat(probing.refused()).isEqualTo(1);
        });
        assertThat(questions.suspicious(operation.focalPoint())).isEmpty();

        questions.looked(operation.cell(), operation.focalPoint().account());
        assertThat(questions.suspicious(operation.cell())).isEmpty();
    }

    private NoticeDraft area(double lon, double lat, double radius, Duration in, Duration length) {
        return Field.area(
                operation.force(), lon, lat, radius, now.plus(in), now.plus(in).plus(length));
    }

    /** A small box somewhere round a place, for some hours; sites of a probing organisation, areas of a probing force. */
    private Extent shape(Random random, double lon, double lat) {
        double west = lon + 0.5 * (random.nextDouble() - 0.5);
        double south = lat + 0.5 * (random.nextDouble() - 0.5);
        double size = 0.005 + 0.05 * random.nextDouble();
        Geometry box = Field.GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + size, south),
            new Coordinate(west + size, south + size),
            new Coordinate(west, south + size),
            new Coordinate(west, south)
        });
        Instant from = now.plus(Duration.ofMinutes(20 * 60 + random.nextInt(20 * 60)));
        return Extent.area(box, 0, from, from.plus(Duration.ofMinutes(30 + random.nextInt(600))));
    }

    private static boolean touches(Geometry wording, Extent shape) {
        return wording.intersects(shape.geometry());
    }
}
