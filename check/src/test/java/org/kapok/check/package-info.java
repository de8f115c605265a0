/** Tests of the command. */
@NullMarked
package org.kapok.check;

import org.jspecify.annotations.NullMarked;
