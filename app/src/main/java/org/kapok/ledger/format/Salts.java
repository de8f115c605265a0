package org.kapok.ledger.format;

/** Where randomness comes from. */
@FunctionalInterface
public interface Salts {

    /** As many unpredictable bytes. */
    byte[] bytes(int count);
}
