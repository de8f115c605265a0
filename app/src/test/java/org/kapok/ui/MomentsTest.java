package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.kapok.shared.Language;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:59:00Z");
    private static final Messages MESSAGES = Messages.load();

    private final Moments english = in(Language.EN);
    private final Moments french = in(Language.FR);

    // UI-5
    @Test
    void saysHowFarAwayAndThenTheLocalTimeWithItsCity() {
        Instant later = Instant.parse("2026-11-21T13:20:00Z");

        assertThat(english.when(later)).isEqualTo("in 2 h 21 (14:20 Bangui)");
        assertThat(french.when(later)).isEqualTo("dans 2 h 21 (14:20 Bangui)");
    }

    @Test
    void saysTheDayWhenItIsAnotherOne() {
        Instant tomorrow = Instant.parse("2026-11-22T05:00:00Z");

        assertThat(english.when(tomorrow)).isEqualTo("in 18 h 01 (Sun 22 Nov 06:00 Bangui)");
        assertThat(french.when(tomorrow)).isEqualTo("dans 18 h 01 (dim. 22 nov. 06:00 Bangui)");
    }

    @Test
    void saysDaysAndHoursForTheRestOfAWeek() {
        assertThat(english.relative(Instant.parse("2026-11-19T06:59:00Z"))).isEqualTo("2 d 4 h ago");
        assertThat(french.relative(Instant.parse("2026-11-19T06:59:00Z"))).isEqualTo("il y a 2 j 4 h");
    }

    @Test
    void saysNowWithinHalfAMinute() {
        assertThat(english.relative(NOW.plusSeconds(29))).isEqualTo("now");
        assertThat(english.relative(NOW.plusSeconds(30))).isEqualTo("in 1 min");
    }

    @Test
    void saysTheYearWhenItIsAnotherOneAndFar() {
        assertThat(english.day(Instant.parse("2027-03-01T10:00:00Z"))).isEqualTo("1 Mar 2027");
    }

    @Test
    void writesDateTimeGroupsAsForcesReadThem() {
        assertThat(english.dateTimeGroup(NOW)).isEqualTo("211059ZNOV26");
    }

    private static Moments in(Language language) {
        return new Moments(MESSAGES.in(language), NOW, ZoneId.of("Africa/Bangui"), "Bangui");
    }
}
