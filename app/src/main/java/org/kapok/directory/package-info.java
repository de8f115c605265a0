/** The three address books that never mix: organisations, civil authorities, forces, and who may be told what. */
@ApplicationModule(allowedDependencies = {"shared", "database", "ledger", "access", "ui"})
@NullMarked
package org.kapok.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
