/** Reads files of boundaries and places: streaming, with caps, telling everything that is wrong with row and field. */
@NullMarked
package org.kapok.geo.imports;

import org.jspecify.annotations.NullMarked;
