/** The SQL of notices and alerts. Every read names its policy; row-level security says the same again. */
@NullMarked
package org.kapok.deconfliction.store;

import org.jspecify.annotations.NullMarked;
