/** Made-up data as in life: towns, the roads between them, and what stands, moves and happens there in a year. */
@NullMarked
package org.kapok.benchmarks.world;

import org.jspecify.annotations.NullMarked;
