@NullMarked
package org.kapok.bell;

import org.jspecify.annotations.NullMarked;
