/**
 * Who may come in and what he may see: operations with their clocks and settings, accounts, sign-in, sessions, tokens,
 * the read policy in words, and the log of reads.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "ledger", "ui"})
@NullMarked
package org.kapok.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
