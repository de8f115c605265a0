/** The address books' SQL. */
@NullMarked
package org.kapok.directory.store;

import org.jspecify.annotations.NullMarked;
