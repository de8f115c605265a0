package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Role;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class OperationsTest {

    @Autowired
    TestOperations fixture;

    @Autowired
    Operations operations;

    @Autowired
    OperationClocks clocks;

    @Autowired
    OperationSettings settings;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    MutableClock trueClock;

    @AfterEach
    void followTheMachineAgain() {
        trueClock.reset();
    }

    @Test // ACC-1
    void anOperationIsFoundByItsCodeAndNotFromWithinAnother() {
        var one = fixture.real();
        var other = fixture.real();

        assertThat(operations.byCode(one.code())).contains(one.operation());
        assertThat(transactions.read(other.cell(), () -> operations.byCode(one.code())))
                .isEmpty();
    }

    @Test // ACC-1
    void refusesACodeThatIsInUseAndSaysAllThatIsWrongAtOnce() {
        var one = fixture.real();

        assertThatThrownBy(() -> operations.found(
                        new NewOperation(one.code(), "Essai", "Test", "CF", "Africa/Bangui", false, false)))
                .isInstanceOf(ViolationsException.class)
                .hasMessageContaining("operation_code_in_use");
        assertThatThrownBy(() -> operations.found(new NewOperation("cf", "", "", "XX", "Nowhere", false, false)))
                .isInstanceOfSatisfying(ViolationsException.class, refused -> assertThat(refused.violations())
                        .hasSize(5));
    }

    @Test // ACC-2
    void aRealOperationFollowsTrueTimeAndItsClockCannotBeTurned() {
        var real = fixture.real();

        assertThat(clocks.time(real.id())).isCloseTo(trueClock.instant(), within());
        assertThatThrownBy(() -> clocks.pause(real.cell())).isInstanceOf(ViolationsException.class);
    }

    @Test // ACC-2
    void anExerciseIsPausedMovedAndSpedUp() {
        var exercise = fixture.exercise();
        var start = Instant.parse("2031-03-01T06:00:00Z");

        clocks.pause(exercise.viewer(Role.TRAINER));
        clocks.jump(exercise.viewer(Role.TRAINER), start);
        trueClock.advance(Duration.ofHours(5));
        assertThat(clocks.time(exercise.id())).isEqualTo(start);

        clocks.rate(exercise.viewer(Role.TRAINER), 60);
        clocks.resume(exercise.viewer(Role.TRAINER));
        trueClock.advance(Duration.ofMinutes(10));
        assertThat(clocks.time(exercise.id()))
                .isCloseTo(
                        start.plus(Duration.ofHours(10)),
                        new org.assertj.core.data.TemporalUnitWithinOffset(5, ChronoUnit.MINUTES));
    }

    @Test // ACC-2
    void aTraineeDoesNotTurnTheClock() {
        var exercise = fixture.exercise();

        assertThatThrownBy(() -> clocks.pause(exercise.viewer(Role.TRAINEE)))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test // ACC-3
    void aSettingHoldsForItsOperationOnlyAndTheOthersKeepTheDefault() {
        var one = fixture.real();
        var other = fixture.real();

        settings.set(one.viewer(Role.ADMINISTRATOR), Map.of(Settings.LEAD_TIME, "PT72H"));

        assertThat(settings.value(one.id(), Settings.LEAD_TIME)).isEqualTo(Duration.ofHours(72));
        assertThat(settings.value(other.id(), Settings.LEAD_TIME)).isEqualTo(Duration.ofHours(48));
    }

    @Test // ACC-3
    void refusesASettingOutOfRangeAndOneFromTheCell() {
        var one = fixture.real();

        assertThatThrownBy(() -> settings.set(one.viewer(Role.ADMINISTRATOR), Map.of(Settings.PEOPLE_DAYS, "0")))
                .isInstanceOf(ViolationsException.class);
        assertThatThrownBy(() -> settings.set(one.cell(), Map.of(Settings.PEOPLE_DAYS, "10")))
                .isInstanceOf(AccessRefusedException.class);
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(10, ChronoUnit.SECONDS);
    }
}
