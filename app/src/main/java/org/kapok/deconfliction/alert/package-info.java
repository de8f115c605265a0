/** A notification and an activity notice that can come too close: bands, views, outcomes. Pure. */
@NullMarked
package org.kapok.deconfliction.alert;

import org.jspecify.annotations.NullMarked;
