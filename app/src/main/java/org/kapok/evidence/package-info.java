/** What leaves the house so that the ledger can be checked elsewhere: full bundles, checkpoints on paper and by mail. */
@ApplicationModule(allowedDependencies = {"shared", "database", "ledger", "access", "directory", "ui", "bell"})
@NullMarked
package org.kapok.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
