/** Sample operations ML and CF: real geography, invented people, told through the same commands that everyone uses. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "directory",
            "geo",
            "notifications",
            "deconfliction",
            "deconfliction::notice",
            "deconfliction::alert",
            "cli"
        })
@NullMarked
package org.kapok.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
