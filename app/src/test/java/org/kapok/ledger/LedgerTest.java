package org.kapok.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kapok.database.OwnerConnections;
import org.kapok.testing.KapokTest;
import org.springframework.context.annotation.Import;

/** A test on the whole app with the trial table. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KapokTest
@Import({OwnerConnections.class, Trial.class})
@interface LedgerTest {}
