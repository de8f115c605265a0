package org.kapok.directory;

import java.util.ArrayList;
import java.util.List;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;

/** The rules that every entry of the address books obeys, collected and said at once. */
final class Keeping {

    private final List<Violation> violations = new ArrayList<>();

    /** DIR-1: the cell and administrators keep the books. */
    static Keeping of(Viewer viewer) {
        var keeping = new Keeping();
        return keeping.check(Scope.keepsBooks(viewer), "", "directory.violation.not_yours");
    }

    /** Agreements are the cell's alone, and the cell's machine account makes none. */
    static Keeping ofAgreements(Viewer viewer) {
        return new Keeping().check(viewer.role() == Role.CELL, "", "directory.violation.cell_only");
    }

    Keeping check(boolean holds, String field, String code) {
        if (!holds) {
            violations.add(Violation.of(field, code));
        }
        return this;
    }

    Keeping text(String value, String field) {
        return check(!value.isBlank() && value.length() <= 200, field, "directory.violation.text_missing");
    }

    Keeping phone(String value, String field) {
        return check(value.matches("\\+?[0-9 ()./-]{3,40}"), field, "directory.violation.phone");
    }

    Keeping name(BilingualName name) {
        return text(name.fr(), "nameFr").text(name.en(), "nameEn");
    }

    Keeping contacts(List<Contact> contacts) {
        return check(
                contacts.stream().noneMatch(contact -> contact.name().isBlank()),
                "contacts",
                "directory.violation.contact_name");
    }

    void orRefuse() {
        if (!violations.isEmpty()) {
            throw new ViolationsException(violations);
        }
    }
}
