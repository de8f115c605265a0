/** Notices, the picture, alerts: on a real database, with notifications put in by hand. */
@NullMarked
package org.kapok.deconfliction;

import org.jspecify.annotations.NullMarked;
