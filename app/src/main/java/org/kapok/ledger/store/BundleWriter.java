package org.kapok.ledger.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.format.BundleFormat;
import org.kapok.ledger.format.Commitments;
import org.kapok.ledger.format.Json;
import org.kapok.ledger.format.KeyStatement;
import org.kapok.ledger.format.MerkleTree;
import org.kapok.ledger.format.SignedDocument;
import org.kapok.ledger.format.SigningKey;
import org.kapok.shared.OperationId;

/** Puts a bundle's document together. Neither sequences nor counts of entries that are not in it go in. */
final class BundleWriter {

    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    private final Map<String, Integer> roots = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> statements = new ArrayList<>();

    void add(BundleReader.Known entry, Batches.SealedTree sealed) {
        MerkleTree tree = sealed.tree();
        int index = tree.indexOf(MerkleTree.leaf(entry.hash()));
        var json = new TreeMap<String, @Nullable Object>();
        json.put("body", Json.read(entry.body()));
        json.put("fields", entry.fields().stream().map(OpenedField::json).toList());
        json.put("index", index);
        json.put("path", tree.path(index).stream().map(Commitments::text).toList());
        json.put("root", root(tree, sealed.statement()));
        entries.add(json);
    }

    private int root(MerkleTree tree, byte[] statement) {
        return roots.computeIfAbsent(Commitments.text(tree.root()), _ -> {
            statements.add(Json.object(statement));
            return statements.size() - 1;
        });
    }

    byte[] sign(
            OperationId operation,
            String holder,
            List<RecordRef> records,
            Instant time,
            List<KeyStatement> keys,
            SigningKey key) {
        var members = new TreeMap<String, @Nullable Object>();
        members.put("entries", entries);
        members.put("holder", holder);
        members.put(
                "keys",
                keys.stream()
                        .map(statement -> Json.object(statement.document().bytes()))
                        .toList());
        members.put("operation", operation.toString());
        members.put(
                "records",
                records.stream()
                        .map(record ->
                                Map.of("kind", record.kind(), "id", record.id().toString()))
                        .toList());
        members.put("roots", statements);
        members.put("time", time.toString());
        return SignedDocument.sign(BundleFormat.NAME, members, key).bytes();
    }
}
