/** What the engine is measured against. */
@NullMarked
package org.kapok.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
