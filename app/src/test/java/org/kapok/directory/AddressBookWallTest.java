package org.kapok.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Row-level security alone: every query here runs with the policy in the query switched off. */
@KapokTest
class AddressBookWallTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture fixture;

    @Autowired
    AddressBook book;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    OrganisationStore organisations;

    @Autowired
    ForceStore forces;

    @Autowired
    AgreementStore agreements;

    @Autowired
    ContactStore contacts;

    TestOperation operation;
    ForceId own;
    ForceId other;

    @BeforeEach
    void books() {
        operation = operations.real();
        fixture.organisation(operation, operation.organisation(), "ALPHA");
        fixture.organisation(operation, new OrganisationId(UUID.randomUUID()), "BETA");
        own = fixture.force(operation, operation.force(), "Own");
        other = fixture.recipient(operation, "Other");
    }

    @Test
    void aForceSeesItselfOnlyAndNoOrganisation() { // DIR-2
        var force = operation.liaisonOfficer();
        assertThat(unwalled(force, () -> forces.list(Scope.everything())))
                .extracting("id")
                .containsExactly(own);
        assertThat(unwalled(force, () -> organisations.list(Scope.everything())))
                .isEmpty();
        assertThat(unwalled(force, () -> agreements.recipients(Scope.everything())))
                .isEmpty();
        assertThat(unwalled(force, () -> agreements.of(Scope.everything(), other)))
                .isEmpty();
    }

    @Test
    void anOrganisationSeesRecipientForcesAndNoForceItself() { // DIR-2
        var focalPoint = operation.focalPoint();
        assertThat(unwalled(focalPoint, () -> forces.list(Scope.everything()))).isEmpty();
        assertThat(unwalled(focalPoint, () -> agreements.recipients(Scope.everything())))
                .extracting("force")
                .containsExactly(other);
    }

    @Test
    void contactsAreSeenByTheirHolderAndThoseWhoKeepTheBooks() { // DIR-2
        var holder = operation.organisation().value();
        Supplier<List<?>> read = () -> contacts.of(Scope.everything(), Side.HUMANITARIAN, holder);
        assertThat(unwalled(operation.focalPoint(), read)).hasSize(1);
        assertThat(unwalled(operation.cell(), read)).hasSize(1);
        assertThat(unwalled(operation.viewer(Role.HCT_MEMBER), read)).isEmpty();
        var beta = fixture.secondFocalPoint(operation, new OrganisationId(UUID.randomUUID()));
        assertThat(unwalled(beta, read)).isEmpty();
    }

    @Test
    void anotherOperationSeesNothing() {
        var stranger = operations.real().cell();
        assertThat(unwalled(stranger, () -> organisations.list(Scope.everything())))
                .isEmpty();
        assertThat(unwalled(stranger, () -> forces.list(Scope.everything()))).isEmpty();
    }

    @Test
    void onlyAnAdministratorLetsAnOrganisationSpeakThroughTheCell() { // DIR-6
        var silent = new Organisation(
                new OrganisationId(UUID.randomUUID()),
                0,
                "GAMMA",
                new BilingualName("Gamma", "Gamma"),
                List.of(),
                437,
                "+236 1234",
                true,
                true);
        assertThatThrownBy(() -> book.save(operation.cell(), silent, List.of()))
                .isInstanceOf(ViolationsException.class);
        assertThatThrownBy(() -> transactions.write(operation.cell(), () -> {
                    organisations.save(operation.id(), silent);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        book.save(operation.viewer(Role.ADMINISTRATOR), silent, List.of());
    }

    @Test
    void onlyTheCellAndAdministratorsKeepTheBooks() { // DIR-1
        var mine = new Organisation(
                operation.organisation(),
                1,
                "ALPHA",
                new BilingualName("Alpha", "Alpha"),
                List.of(),
                437,
                "+236 1",
                false,
                true);
        assertThatThrownBy(() -> book.save(operation.focalPoint(), mine, List.of()))
                .isInstanceOf(ViolationsException.class);
        assertThatThrownBy(() -> transactions.write(operation.focalPoint(), () -> {
                    organisations.save(operation.id(), mine);
                    return true;
                }))
                .isInstanceOf(org.kapok.shared.StaleVersionException.class);
    }

    @Test
    void twoOrganisationsDoNotShareAnAcronym() { // DIR-7
        assertThatThrownBy(() -> fixture.organisation(operation, new OrganisationId(UUID.randomUUID()), "beta"))
                .isInstanceOf(ViolationsException.class);
    }

    private <T> T unwalled(Viewer viewer, Supplier<T> read) {
        return transactions.read(viewer, read);
    }
}
