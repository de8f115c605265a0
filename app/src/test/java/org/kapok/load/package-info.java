/** Load against loopback; a tiny dry run in the build, {@code -Dkapok.load=full} measures (docs/load.md). */
@NullMarked
package org.kapok.load;

import org.jspecify.annotations.NullMarked;
