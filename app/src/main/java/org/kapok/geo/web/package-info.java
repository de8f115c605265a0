/** Pages and answers about places: import, search, check of a coordinate, map data. */
@NullMarked
package org.kapok.geo.web;

import org.jspecify.annotations.NullMarked;
