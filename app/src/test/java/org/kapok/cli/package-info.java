/** Commands as a person types them. */
@NullMarked
package org.kapok.cli;

import org.jspecify.annotations.NullMarked;
