@NullMarked
package org.kapok.evidence;

import org.jspecify.annotations.NullMarked;
