/** Files of other people's systems: reads them with caps, tells every fault with its place, and hands on plain values. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "ledger",
            "access",
            "geo",
            "ui",
            "directory",
            "notifications",
            "deconfliction",
            "cli"
        })
@NullMarked
package org.kapok.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
