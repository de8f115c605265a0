/** What {@code ./kapok verify} asks of the ledger. */
@NullMarked
package org.kapok.ledger.commands;

import org.jspecify.annotations.NullMarked;
