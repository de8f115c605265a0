package org.kapok.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.stereotype.Component;

/** Fills the address books of a test's operation. */
@Component
public class DirectoryFixture {

    private final AddressBook book;
    private final Agreements agreements;
    private final ReleasableFields fields;
    private final TestOperations operations;

    DirectoryFixture(AddressBook book, Agreements agreements, ReleasableFields fields, TestOperations operations) {
        this.book = book;
        this.agreements = agreements;
        this.fields = fields;
        this.operations = operations;
    }

    /** An organisation under this id. */
    public OrganisationId organisation(TestOperation operation, OrganisationId id, String acronym) {
        book.save(
                operation.viewer(Role.ADMINISTRATOR),
                new Organisation(
                        id,
                        0,
                        acronym,
                        new BilingualName("ONG " + acronym, "NGO " + acronym),
                        List.of(),
                        437,
                        "+236 70 00 00 01",
                        false,
                        true),
                List.of(new Contact("Ama Contact-" + acronym, "access", "+236 70 00 00 02", "")));
        return id;
    }

    /** A force under this id, not yet a recipient. */
    public ForceId force(TestOperation operation, ForceId id, String name) {
        book.save(
                operation.cell(),
                new Force(
                        id,
                        0,
                        new BilingualName("Force " + name, "Force " + name),
                        ForceKind.FOREIGN,
                        false,
                        "+236 70 00 00 03",
                        List.of("unit 3"),
                        true),
                List.of());
        return id;
    }

    /** A force that may be told all but {@code withoutFields}. */
    public ForceId recipient(TestOperation operation, String name, String... withoutFields) {
        var id = force(operation, new ForceId(UUID.randomUUID()), name);
        agree(operation, id, withoutFields);
        return id;
    }

    /** Makes a force a recipient, two persons of the cell acting. */
    public UUID agree(TestOperation operation, ForceId force, String... withoutFields) {
        var id = agreements.propose(operation.cell(), force, terms(withoutFields));
        agreements.confirm(secondOfCell(operation), id);
        return id;
    }

    /** The terms of an agreement on all fields but these. */
    public Agreement.Terms terms(String... withoutFields) {
        var sites = new TreeSet<>(fields.ofSites());
        var movements = new TreeSet<>(fields.ofMovements());
        List.of(withoutFields).forEach(field -> {
            sites.remove(field);
            movements.remove(field);
        });
        return new Agreement.Terms(
                "HCT/2026/11", LocalDate.of(2026, 11, 3), sites, movements, true, true, Optional.empty());
    }

    /** Another person of the cell. */
    public Viewer secondOfCell(TestOperation operation) {
        return operations.account(operation, Role.CELL, Optional.empty()).viewer();
    }

    /** Another account of the same organisation. */
    public Viewer secondFocalPoint(TestOperation operation, OrganisationId organisation) {
        return operations
                .account(operation, Role.FOCAL_POINT, Optional.of(organisation.value()))
                .viewer();
    }

    /** An account of a force. */
    public Account liaisonOfficer(TestOperation operation, ForceId force) {
        return operations.account(operation, Role.LIAISON_OFFICER, Optional.of(force.value()));
    }
}
