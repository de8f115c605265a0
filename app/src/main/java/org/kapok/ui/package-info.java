/** What every page shares: layout, navigation, texts, times, problem pages, live events and the map. Knows no module. */
@ApplicationModule(allowedDependencies = {"shared", "ledger"})
@NullMarked
package org.kapok.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
