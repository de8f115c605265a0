/** Checks ledgers, checkpoints and bundles. Plain Java: needs a JDBC connection for a ledger and nothing for a file. */
@NamedInterface("verification")
@NullMarked
package org.kapok.ledger.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
