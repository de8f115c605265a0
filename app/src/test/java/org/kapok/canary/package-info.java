/** Walks everything that everybody can reach, and looks for what he may not read. */
@NullMarked
package org.kapok.canary;

import org.jspecify.annotations.NullMarked;
