package org.kapok.ledger;

import java.util.Optional;
import java.util.UUID;
import org.kapok.shared.AccountId;
import org.kapok.shared.AuthorityId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

/** For whom a bundle is made: an organisation, a force or a civil authority. */
public sealed interface Holder {

    /** His name in audiences. */
    String reader();

    /** The viewer who sees what he may see. */
    Viewer viewer(OperationId operation, AccountId account);

    /** A humanitarian organisation. */
    record OfOrganisation(OrganisationId id) implements Holder {

        @Override
        public String reader() {
            return "organisation:" + id;
        }

        @Override
        public Viewer viewer(OperationId operation, AccountId account) {
            return holder(operation, account, Role.FOCAL_POINT, id.value());
        }
    }

    /** A force. */
    record OfForce(ForceId id) implements Holder {

        @Override
        public String reader() {
            return "force:" + id;
        }

        @Override
        public Viewer viewer(OperationId operation, AccountId account) {
            return holder(operation, account, Role.LIAISON_OFFICER, id.value());
        }
    }

    /** A civil authority. */
    record OfAuthority(AuthorityId id) implements Holder {

        @Override
        public String reader() {
            return "authority:" + id;
        }

        @Override
        public Viewer viewer(OperationId operation, AccountId account) {
            return holder(operation, account, Role.CIVIL_AUTHORITY, id.value());
        }
    }

    private static Viewer holder(OperationId operation, AccountId account, Role role, UUID id) {
        return new Viewer(operation, account, role, Optional.of(id));
    }
}
