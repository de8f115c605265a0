package org.kapok.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The sample operations on a real PostgreSQL, as {@code ./kapok demo} brings them up. */
@KapokTest
@TestPropertySource(properties = {"kapok.demo=true", "kapok.jobs=false"})
class SampleTest {

    @Autowired
    Operations operations;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Storyteller storyteller;

    @Autowired
    Sample sample;

    @AfterEach
    void backToNow() {
        MutableClock.shared().reset();
    }

    @Test // DEM-1, DEM-3, DEM-4
    void aFreshSampleHoldsEverythingThatANewcomerShouldSee() {
        assertThat(storyteller.failures()).isEmpty();
        assertThat(total("select count(*) from notifications.notification")).isGreaterThanOrEqualTo(55);
        assertThat(total("select count(*) from deconfliction.activity_notice")).isGreaterThanOrEqualTo(20);
        for (Cast cast : Casts.ALL) {
            assertThat(words(cast, "select distinct band from deconfliction.alert where open"))
                    .as(cast.country())
                    .contains("INSIDE", "NEAR", "FAR");
            assertThat(words(
                            cast,
                            "select distinct moved from deconfliction.alert where not open and moved is not null"))
                    .as(cast.country())
                    .contains("FORCE", "ORGANISATION");
            assertThat(words(cast, "select distinct stage from notifications.notification"))
                    .contains("SUBMITTED", "CONFIRMED", "CHECKED", "RELEASED", "SENT_BACK");
            assertThat(words(cast, "select distinct life from notifications.notification"))
                    .contains("PLANNED", "ACTIVE", "COMPLETED", "CANCELLED", "WITHDRAWN");
        }
    }

    @Test // DEM-2
    void everyRoleHasAnAccountAndTheCellHasTwo() {
        for (Cast cast : Casts.ALL) {
            assertThat(words(cast, "select distinct role from access.account"))
                    .as(cast.country())
                    .containsAll(Arrays.stream(Role.values()).map(Role::name).toList());
            assertThat(count(cast, "select count(*) from access.account where role = 'CELL'"))
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test // DEM-6
    void aConvoyMeetsAnOperationThreeHoursFromNow() {
        for (Cast cast : Casts.ALL) {
            assertThat(count(cast, """
                            select count(*) from deconfliction.alert
                            where open and band = 'INSIDE' and outcome is null""")).as(cast.country()).isPositive();
        }
    }

    @Test // DEM-5
    void aSecondStartTellsNothingTwiceAndALaterDayBringsWhatIsMissing() {
        Cast cast = Casts.ALL.getFirst();
        long before = total("select count(*) from notifications.notification");
        assertThat(Casts.ALL.stream().mapToInt(sample::bringUpToNow).sum()).isLessThan(3);
        assertThat(total("select count(*) from notifications.notification")).isEqualTo(before);

        MutableClock.shared().advance(Duration.ofDays(2));
        sample.bringUpToNow(cast);

        assertThat(total("select count(*) from notifications.notification")).isGreaterThan(before);
    }

    private long total(String sql) {
        return Casts.ALL.stream().mapToLong(cast -> count(cast, sql)).sum();
    }

    private long count(Cast cast, String sql) {
        return transactions.read(
                operation(cast).machineViewer(),
                () -> jdbc.sql(sql).query(Long.class).single());
    }

    private List<String> words(Cast cast, String sql) {
        return transactions.read(
                operation(cast).machineViewer(),
                () -> jdbc.sql(sql).query(String.class).list());
    }

    private Operation operation(Cast cast) {
        return operations.byCode(cast.country()).orElseThrow();
    }
}
