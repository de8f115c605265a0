package org.kapok.ledger.store;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.format.Commitments;
import org.kapok.ledger.format.Json;

/** One field of a bundle, opened as far as its holder may know: name and value, but never who else may know it. */
record OpenedField(String name, boolean erasable, byte[] audienceHash, Content content) {

    /** What stands for the value. */
    sealed interface Content {}

    /** The value with its salt. */
    record Value(byte[] salt, byte[] value) implements Content {}

    /** What remains of a removed value. */
    record Gone(byte[] hash, Map<String, String> removed) implements Content {}

    Map<String, @Nullable Object> json() {
        var json = new TreeMap<String, @Nullable Object>();
        json.put("name", name);
        json.put("erasable", erasable);
        json.put("audience", Commitments.text(audienceHash));
        switch (content) {
            case Value open -> {
                json.put("salt", Commitments.text(open.salt()));
                json.put("value", Json.read(open.value()));
            }
            case Gone gone -> {
                json.put("hash", Commitments.text(gone.hash()));
                json.put("removed", gone.removed());
            }
        }
        return json;
    }
}
