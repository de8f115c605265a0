/** Places: coordinates as people type them, the slips they make, administrative areas with P-codes, and the gazetteer. */
@ApplicationModule(allowedDependencies = {"shared", "database", "ledger"})
@NullMarked
package org.kapok.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
