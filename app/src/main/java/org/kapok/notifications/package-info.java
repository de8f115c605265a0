/** What organisations tell forces: sites and movements, from draft to release, receipt and close. */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "ledger", "access", "directory", "geo", "ui", "bell", "evidence"})
@NullMarked
package org.kapok.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
