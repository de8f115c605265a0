/** What tests share. */
@NullMarked
package org.kapok.testing;

import org.jspecify.annotations.NullMarked;
