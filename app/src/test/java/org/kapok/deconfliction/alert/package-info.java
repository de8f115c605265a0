/** Tests of what is pure. */
@NullMarked
package org.kapok.deconfliction.alert;

import org.jspecify.annotations.NullMarked;
