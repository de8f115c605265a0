/** Activity notices, the picture, proximity alerts: what would come too close is seen in time and worked to an outcome. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "ledger",
            "access",
            "directory",
            "geo",
            "ui",
            "bell",
            "evidence",
            "notifications"
        })
@NullMarked
package org.kapok.deconfliction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
