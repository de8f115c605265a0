/** The bell outside the house: mails that carry a short id and a link and nothing else, kept until they are sent. */
@ApplicationModule(allowedDependencies = {"shared", "database", "access", "ui"})
@NullMarked
package org.kapok.bell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
