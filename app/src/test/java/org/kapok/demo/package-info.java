/** Tests of the sample operations. */
@NullMarked
package org.kapok.demo;

import org.jspecify.annotations.NullMarked;
