package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskOrderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test // NOT-29
    void whatComesTooCloseStandsBeforeOlderMattersOfTheSameLevel() {
        DeskItem silence = item("silence", DeskItem.Level.NOW, DeskItem.Shape.CIRCLE, NOON.minusSeconds(86_400));
        DeskItem alert = item("alert", DeskItem.Level.NOW, DeskItem.Shape.TRIANGLE, NOON.plusSeconds(9_000));
        DeskItem later = item("later", DeskItem.Level.TODAY, DeskItem.Shape.TRIANGLE, NOON);

        assertThat(Stream.of(later, silence, alert).sorted(DeskItem.MOST_URGENT_FIRST))
                .containsExactly(alert, silence, later);
    }

    private static DeskItem item(String id, DeskItem.Level level, DeskItem.Shape shape, Instant at) {
        return new DeskItem(level, shape, id, "sentence", List.of(), Optional.of(at), "verb", "path");
    }
}
