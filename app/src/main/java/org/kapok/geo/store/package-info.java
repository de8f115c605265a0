/** The tables of places, and the atlases built from them. */
@NullMarked
package org.kapok.geo.store;

import org.jspecify.annotations.NullMarked;
