/** What becomes of files with sites and movements. */
@NullMarked
package org.kapok.exchange;

import org.jspecify.annotations.NullMarked;
