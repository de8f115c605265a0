/** Every benchmark once, so that none rots. */
@NullMarked
package org.kapok.benchmarks;

import org.jspecify.annotations.NullMarked;
