/** Rules on the shape of the code, and broken samples that prove that each rule bites. */
@NullMarked
package org.kapok.architecture;

import org.jspecify.annotations.NullMarked;
