/** Passwords, second factors, one-time codes: what no ledger entry, log or administrator ever sees. */
@NullMarked
package org.kapok.access.secrets;

import org.jspecify.annotations.NullMarked;
