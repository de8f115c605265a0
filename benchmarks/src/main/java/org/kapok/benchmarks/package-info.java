/** The proximity engine measured beside its peers; what {@code ./kapok bench} runs. */
@NullMarked
package org.kapok.benchmarks;

import org.jspecify.annotations.NullMarked;
