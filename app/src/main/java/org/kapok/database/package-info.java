/** Starts or reaches PostgreSQL, migrates it, and runs every statement under a named identity. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.kapok.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
