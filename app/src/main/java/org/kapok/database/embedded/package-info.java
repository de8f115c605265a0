/** Kapok's own PostgreSQL: unpacked, initialised, started, adopted, watched and stopped in one data folder. */
@NullMarked
package org.kapok.database.embedded;

import org.jspecify.annotations.NullMarked;
