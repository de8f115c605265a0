package org.kapok.ledger.store;

/** The end of a chain; sequence 0 and 32 zero bytes where nothing was appended yet. */
record Head(long sequence, byte[] hash) {

    static Head none() {
        return new Head(0, new byte[32]);
    }
}
