/**
 * The commands of {@code ./kapok} that need a store. Knows no module: modules contribute kinds of import and export,
 * verification and the demo's guide through the interfaces here.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "database::embedded", "database::backup"})
@NullMarked
package org.kapok.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
