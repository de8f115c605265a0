/** One file with everything that a store holds: each table, and the keys beside the database. */
@NullMarked
package org.kapok.database.backup;

import org.jspecify.annotations.NullMarked;
