/** The few words that every module uses: identifiers, short ids, violations, sides and languages. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.kapok.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
