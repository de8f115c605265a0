package org.kapok.ledger;

import java.util.List;

/** The keys under which this house signs checkpoints and bundles. */
public interface LedgerKeys {

    /** The fingerprint of the key that signs now, in groups of four, to be printed on sheets and read aloud. */
    String fingerprint();

    /** The fingerprints of all keys that ever signed, oldest first. */
    List<String> history();

    /** Replaces the key; the old one introduces the new one and remains valid for what it signed. */
    void rotate();
}
