package org.kapok.access;

import java.util.Optional;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.OrganisationId;

/**
 * One record about to be read.
 *
 * @param version which version of it
 * @param owner the organisation whose record it is; empty for records of the cell or a force
 */
public record RecordRead(
        RecordRef record, int version, Sensitivity sensitivity, ReadPurpose purpose, Optional<OrganisationId> owner) {}
