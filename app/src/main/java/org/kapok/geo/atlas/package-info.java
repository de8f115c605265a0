/** The in-memory index behind {@link org.kapok.geo.Atlas}: shapes, names, distances. */
@NullMarked
package org.kapok.geo.atlas;

import org.jspecify.annotations.NullMarked;
