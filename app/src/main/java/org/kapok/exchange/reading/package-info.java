/** Readers of GeoJSON, KML, GPX and XLSX: bounded, without entities, links or guesses. */
@NullMarked
package org.kapok.exchange.reading;

import org.jspecify.annotations.NullMarked;
