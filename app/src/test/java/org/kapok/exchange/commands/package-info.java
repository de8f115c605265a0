/** Import and export as a person types them, in processes of their own. */
@NullMarked
package org.kapok.exchange.commands;

import org.jspecify.annotations.NullMarked;
