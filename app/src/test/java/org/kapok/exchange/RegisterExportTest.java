package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.directory.Agreement;
import org.kapok.directory.Agreements;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.NotificationFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A force's register as a file. */
@KapokTest
class RegisterExportTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    Agreements agreements;

    @Autowired
    NotificationFixture notifications;

    TestOperation operation;

    @BeforeEach
    void aForceAndAConvoy() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        directory.force(operation, operation.force(), "A");
    }

    private void agree(boolean exports) {
        var all = directory.terms("cargo");
        var terms = new Agreement.Terms(
                all.hctReference(),
                all.hctDate(),
                all.siteFields(),
                all.movementFields(),
                exports,
                all.dutyPhoneShared(),
                all.leadTime());
        agreements.confirm(
                directory.secondOfCell(operation), agreements.propose(operation.cell(), operation.force(), terms));
        notifications.released(operation, notifications.convoy(operation, Duration.ofHours(60)), operation.force());
    }

    private String path(ForceId force, String format) {
        return operation.path("/register/" + force + "/register." + format);
    }

    @Test // EXC-17
    void aForceWhoseAgreementHoldsExportsTakesItsRegisterAwayWithItsFieldsOnly() {
        agree(true);
        try (var browser = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER))) {
            assertThat(browser.get(operation.path("/register")).body()).contains("register.geojson");
            for (String format : List.of("xlsx", "csv", "geojson")) {
                var answer = browser.get(path(operation.force(), format));
                assertThat(answer.statusCode()).as(format).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("CARGO-rice", "NOTE-secret", "PASSENGER");
            }
            assertThat(browser.get(path(operation.force(), "csv")).body()).contains("Delta convoy", "Sibut");
            assertThat(browser.get(path(new ForceId(java.util.UUID.randomUUID()), "csv"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test // EXC-17
    void aForceWhoseAgreementDoesNotIsToldSoAndTheCellIsNotBound() {
        agree(false);
        try (var browser = SignedIn.as(port, operation.account(Role.LIAISON_OFFICER))) {
            assertThat(browser.get(operation.path("/register")).body()).contains("does not hold exports");
            for (String format : List.of("xlsx", "csv", "geojson")) {
                var answer = browser.get(path(operation.force(), format));
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body())
                        .contains("The agreement with your force does not hold exports")
                        .doesNotContain("Delta convoy");
            }
        }
        try (var browser = SignedIn.as(port, operation.account(Role.CELL))) {
            assertThat(browser.get(path(operation.force(), "csv")).statusCode()).isEqualTo(200);
        }
    }
}
