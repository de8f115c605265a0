package org.kapok.directory;

import java.util.List;
import java.util.Optional;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.Audience;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowRef;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;

/** Keeps the entries of civil authorities, and how the cell itself is reached. */
@Service
public class CivilAuthorities {

    private final IdentifiedTransactions transactions;
    private final Record record;
    private final AuthorityStore authorities;
    private final ContactStore contacts;

    CivilAuthorities(
            IdentifiedTransactions transactions, Record record, AuthorityStore authorities, ContactStore contacts) {
        this.transactions = transactions;
        this.record = record;
        this.authorities = authorities;
        this.contacts = contacts;
    }

    /** Adds ({@code version} 0) or changes one. Throws violations and stale versions. */
    public void save(Viewer viewer, CivilAuthority authority, List<Contact> people) {
        Keeping.of(viewer)
                .name(authority.name())
                .text(authority.function(), "function")
                .phone(authority.dutyPhone(), "dutyPhone")
                .contacts(people)
                .orRefuse();
        var audience = Audience.administrators().and(Audience.authority(authority.id()));
        transactions.write(viewer, () -> {
            var id = authority.id().value();
            authorities.save(viewer.operation(), authority);
            contacts.save(viewer.operation(), Side.CIVIL, id, people);
            record.append(
                    viewer,
                    "civil_authority_saved",
                    new RecordRef("civil_authority", id),
                    Optional.of(authority.version()).filter(version -> version > 0),
                    Optional.empty(),
                    Audience.administrators(),
                    List.of(),
                    List.of(
                            RowRef.lasting("directory.civil_authority", id, audience),
                            RowRef.erasable(ContactStore.table(Side.CIVIL), id, audience)));
            return authority.id();
        });
    }

    /** Says how the cell is reached; {@code version} 0 the first time. */
    public void save(Viewer viewer, CellContact cell) {
        Keeping.of(viewer)
                .text(cell.name(), "name")
                .phone(cell.dutyPhone(), "dutyPhone")
                .orRefuse();
        transactions.write(viewer, () -> {
            authorities.save(viewer.operation(), cell);
            var id = viewer.operation().value();
            record.append(
                    viewer,
                    "cell_contact_saved",
                    new RecordRef("cell_contact", id),
                    Optional.of(cell.version()).filter(version -> version > 0),
                    Optional.empty(),
                    Audience.everyone(),
                    List.of(),
                    List.of(RowRef.lasting("directory.cell_contact", id, Audience.everyone())));
            return id;
        });
    }
}
