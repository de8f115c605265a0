/** Kapok's own PostgreSQL: unpacked, initialised, started, adopted, watched and stopped in one data folder. */
@NamedInterface("embedded")
@NullMarked
package org.kapok.database.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
