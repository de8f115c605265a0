package org.kapok.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class AgreementsTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture fixture;

    @Autowired
    Agreements agreements;

    @Autowired
    Directory directory;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    TestOperation operation;
    ForceId force;

    @BeforeEach
    void aForce() {
        operation = operations.real();
        force = fixture.force(operation, operation.force(), "Alpha");
    }

    @Test
    void aForceIsToldOnlyAfterAnotherPersonOfTheCellConfirmed() { // DIR-3
        var id = agreements.propose(operation.cell(), force, fixture.terms());
        assertThat(directory.recipients(operation.focalPoint())).isEmpty();
        assertThatThrownBy(() -> agreements.confirm(operation.cell(), id)).isInstanceOf(ViolationsException.class);

        agreements.confirm(fixture.secondOfCell(operation), id);
        assertThat(directory.recipients(operation.focalPoint()))
                .extracting(Recipient::force)
                .containsExactly(force);
    }

    @Test
    void theDatabaseRefusesASelfConfirmedAgreement() { // DIR-3
        var id = agreements.propose(operation.cell(), force, fixture.terms());
        assertThatThrownBy(() -> transactions.write(operation.cell(), () -> jdbc.sql(
                                "update directory.agreement set confirmed_by = made_by, confirmed_at = made_at where id = ?")
                        .param(id)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anAgreementNamesAnHctDecisionAndHoldsTheFieldsWithoutWhichAReleaseSaysNothing() { // DIR-4
        var terms = fixture.terms();
        var bare = new Agreement.Terms(
                " ",
                terms.hctDate(),
                new TreeSet<>(List.of("name")),
                new TreeSet<>(List.of("route", "period", "grid_of_patrols")),
                false,
                false,
                terms.leadTime());
        assertThatThrownBy(() -> agreements.propose(operation.cell(), force, bare))
                .isInstanceOfSatisfying(ViolationsException.class, refused -> assertThat(refused.violations())
                        .extracting("field")
                        .containsExactlyInAnyOrder("hctReference", "siteFields", "movementFields"));
    }

    @Test
    void anEndedAgreementTakesTheForceOffTheList() { // DIR-5
        var id = fixture.agree(operation, force);
        agreements.end(operation.cell(), id, "the force left");
        assertThat(directory.recipients(operation.cell())).isEmpty();
        assertThatThrownBy(() -> agreements.end(operation.cell(), id, "again"))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aNewAgreementReplacesTheOneInForce() { // DIR-5
        fixture.agree(operation, force);
        fixture.agree(operation, force, "plates");
        assertThat(directory.agreements(operation.cell(), force))
                .extracting(Agreement::inForce)
                .containsExactly(true, false);
        assertThat(directory
                        .recipient(operation.focalPoint(), force)
                        .orElseThrow()
                        .movementFields())
                .doesNotContain("plates")
                .contains("route");
    }

    @Test
    void onlyTheCellMakesAgreements() { // DIR-3
        for (Role role : List.of(Role.ADMINISTRATOR, Role.FOCAL_POINT, Role.LIAISON_OFFICER)) {
            assertThatThrownBy(() -> agreements.propose(operation.viewer(role), force, fixture.terms()))
                    .isInstanceOf(ViolationsException.class);
        }
    }
}
