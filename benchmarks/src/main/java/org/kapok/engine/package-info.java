/** What must see the inside of the engine to measure it. */
@NullMarked
package org.kapok.engine;

import org.jspecify.annotations.NullMarked;
