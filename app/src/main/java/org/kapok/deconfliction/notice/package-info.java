/** What a force tells the cell to keep clear of: extents, kinds with their distances, releasable wording. Pure. */
@NullMarked
package org.kapok.deconfliction.notice;

import org.jspecify.annotations.NullMarked;
