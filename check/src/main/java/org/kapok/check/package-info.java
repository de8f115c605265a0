/**
 * Asks the proximity question of two GeoJSON files on the command line.
 */
@NullMarked
package org.kapok.check;

import org.jspecify.annotations.NullMarked;
