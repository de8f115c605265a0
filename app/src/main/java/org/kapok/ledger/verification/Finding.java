package org.kapok.ledger.verification;

import java.util.Locale;

/** What can be wrong; each has its sentence in the message bundle. */
public enum Finding {
    /** The entry that should stand here is not there. */
    ENTRY_MISSING,
    /** An entry stands where none belongs. */
    ENTRY_OUT_OF_PLACE,
    /** The body is not what the hash was made of. */
    BODY_CHANGED,
    /** The body cannot be read. */
    BODY_UNREADABLE,
    /** The entry does not follow the one before it. */
    CHAIN_BROKEN,
    /** The field's name, audience, salt or value is not what was committed to. */
    FIELD_CHANGED,
    /** A field that the entry names is not there. */
    FIELD_MISSING,
    /** A field that the entry does not name. */
    FIELD_ADDED,
    /** A column that repeats a field says something else. */
    COLUMN_CHANGED,
    /** The value is gone and no entry says that it was removed. */
    REMOVED_WITHOUT_ENTRY,
    /** An entry says that the value was removed and it is still there. */
    NOT_REMOVED,
    /** The recorded end of the chain is not its end. */
    HEAD_CHANGED,
    /** The chain ends before the checkpoint. */
    TRUNCATED,
    /** The entry at the checkpoint has another hash. */
    REWRITTEN,
    /** A checkpoint that others refer to is not there. */
    CHECKPOINT_MISSING,
    /** The document is not what it was signed as. */
    SIGNATURE_WRONG,
    /** Signed by a key that this ledger never published. */
    KEY_UNKNOWN,
    /** The history of keys does not hold together. */
    KEY_HISTORY_BROKEN,
    /** A sealed batch does not hold the entries that it names. */
    BATCH_CHANGED,
    /** A sealed batch is not there. */
    BATCH_MISSING,
    /** A state row's column differs from the ledger's last image. */
    STATE_CHANGED,
    /** A state row is there that the ledger does not know. */
    STATE_ADDED,
    /** A state row is gone that the ledger knows. */
    STATE_MISSING,
    /** A state row is there although its last image was removed by rule. */
    STATE_NOT_REMOVED,
    /** A row differs from the digest that the ledger holds of it. */
    CONTENT_CHANGED,
    /** The file cannot be read as what it should be. */
    FILE_UNREADABLE,
    /** The proof does not lead to the signed root. */
    PROOF_WRONG;

    String key() {
        return "ledger.finding." + name().toLowerCase(Locale.ROOT);
    }
}
