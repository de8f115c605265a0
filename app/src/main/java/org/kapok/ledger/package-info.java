/** The append-only record of every change: hash chain, checkpoints, bundles, as-of reading, verification. */
@ApplicationModule(allowedDependencies = {"shared", "database", "cli"})
@NullMarked
package org.kapok.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
