/** Tests of the proximity engine. */
@NullMarked
package org.kapok.engine;

import org.jspecify.annotations.NullMarked;
