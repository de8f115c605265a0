/** The ledger's SQL: appending, reading, sealing, verifying. */
@NullMarked
package org.kapok.ledger.store;

import org.jspecify.annotations.NullMarked;
