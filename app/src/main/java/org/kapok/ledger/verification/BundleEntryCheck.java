package org.kapok.ledger.verification;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.format.CanonicalJson;
import org.kapok.ledger.format.Commitments;
import org.kapok.ledger.format.EntryBody;
import org.kapok.ledger.format.FieldNames;
import org.kapok.ledger.format.Json;
import org.kapok.ledger.format.MerkleTree;
import org.kapok.ledger.format.RootStatement;

/**
 * Checks one entry of a bundle: its proof, and every opened field against the body.
 *
 * @param number place in the bundle, from 1; the place in the chain is not told
 * @param records the records that the bundle is about, as canonical JSON
 */
record BundleEntryCheck(Findings findings, UUID operation, long number, Set<String> records) {

    void check(Map<String, @Nullable Object> entry, List<RootStatement> roots) {
        byte[] bytes = CanonicalJson.bytes(entry.get("body"));
        if (!isIncluded(entry, EntryBody.hash(bytes), roots)) {
            findings.add(Finding.PROOF_WRONG, operation, number, "proof");
        }
        var body = EntryBody.read(bytes);
        for (Object field : Json.list(entry.get("fields"))) {
            findings.fields++;
            field(body, Json.object(field));
        }
    }

    private static boolean isIncluded(Map<String, @Nullable Object> entry, byte[] hash, List<RootStatement> roots) {
        int root = integer(entry.get("root"));
        var path = Json.list(entry.get("path")).stream()
                .map(step -> Commitments.bytes(Json.text(step)))
                .toList();
        return root >= 0
                && root < roots.size()
                && Arrays.equals(
                        roots.get(root).root(),
                        MerkleTree.root(MerkleTree.leaf(hash), integer(entry.get("index")), path));
    }

    private void field(EntryBody body, Map<String, @Nullable Object> field) {
        String name = Json.text(field.get("name"));
        boolean erasable = Boolean.TRUE.equals(field.get("erasable"));
        byte[] audience = Commitments.bytes(Json.text(field.get("audience")));
        byte[] commitment = Commitments.field(name, erasable, audience, valueHash(field));
        if (!body.commitments().contains(Commitments.text(commitment))) {
            findings.add(Finding.FIELD_CHANGED, operation, number, name);
        } else if (name.equals(FieldNames.HEAD) && field.containsKey("value")) {
            head(Json.object(field.get("value")));
        }
        if (field.containsKey("removed")) {
            removed(Json.object(field.get("removed")));
        }
    }

    private static byte[] valueHash(Map<String, @Nullable Object> field) {
        return field.containsKey("value")
                ? Commitments.value(
                        Commitments.bytes(Json.text(field.get("salt"))), CanonicalJson.bytes(field.get("value")))
                : Commitments.bytes(Json.text(field.get("hash")));
    }

    private void head(Map<String, @Nullable Object> head) {
        String record = new String(CanonicalJson.bytes(head.get("record")), StandardCharsets.UTF_8);
        if (!operation.toString().equals(head.get("operation")) || !records.contains(record)) {
            findings.add(Finding.ENTRY_OUT_OF_PLACE, operation, number, FieldNames.HEAD);
        }
    }

    private void removed(Map<String, @Nullable Object> removed) {
        try {
            var on = removed.containsKey("on") ? Instant.parse(Json.text(removed.get("on"))) : Instant.EPOCH;
            String rule = removed.containsKey("rule") ? Json.text(removed.get("rule")) : "";
            findings.add(new Removal(operation, number, on, rule, 1));
        } catch (DateTimeParseException noInstant) {
            throw new IllegalArgumentException("on is no instant", noInstant);
        }
    }

    private static int integer(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.intValue();
        }
        throw new IllegalArgumentException("a number is expected");
    }
}
