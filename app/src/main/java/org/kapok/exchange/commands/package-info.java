/** Import and export on the command line. */
@NullMarked
package org.kapok.exchange.commands;

import org.jspecify.annotations.NullMarked;
