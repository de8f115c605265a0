/** Tests of what is pure. */
@NullMarked
package org.kapok.deconfliction.picture;

import org.jspecify.annotations.NullMarked;
