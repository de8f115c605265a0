/** JMH for the inner pieces: {@code java -cp ... org.openjdk.jmh.Main}, or dry in the build. */
@NullMarked
package org.kapok.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
