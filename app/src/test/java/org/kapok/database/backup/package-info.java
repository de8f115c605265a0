/** Backups made, damaged and brought back. */
@NullMarked
package org.kapok.database.backup;

import org.jspecify.annotations.NullMarked;
