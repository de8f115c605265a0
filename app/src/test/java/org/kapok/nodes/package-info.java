/** Several servers on one store, as real processes. */
@NullMarked
package org.kapok.nodes;

import org.jspecify.annotations.NullMarked;
