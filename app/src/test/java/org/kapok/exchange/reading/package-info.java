/** What files of other people's systems do to the readers. */
@NullMarked
package org.kapok.exchange.reading;

import org.jspecify.annotations.NullMarked;
