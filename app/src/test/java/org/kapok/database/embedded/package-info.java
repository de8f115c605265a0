/** Kapok's own PostgreSQL under the hands of its killers. */
@NullMarked
package org.kapok.database.embedded;

import org.jspecify.annotations.NullMarked;
