/** What the ledger's bytes mean: canonical JSON, commitments, entry bodies. Plain Java, knows no database. */
@NullMarked
package org.kapok.ledger.format;

import org.jspecify.annotations.NullMarked;
