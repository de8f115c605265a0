/** The main job as people do it: several persons, each with a browser of his own, over real HTTP. */
@NullMarked
package org.kapok.journey;

import org.jspecify.annotations.NullMarked;
