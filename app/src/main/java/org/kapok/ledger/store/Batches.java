package org.kapok.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kapok.ledger.format.MerkleTree;
import org.kapok.ledger.format.RootStatement;
import org.kapok.ledger.format.Salts;
import org.kapok.ledger.format.SigningKey;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts entries into trees of 256 leaves, most of them random, and signs the roots. */
final class Batches {

    private static final int HASH = 32;

    private final JdbcClient jdbc;
    private final Salts salts;

    Batches(JdbcClient jdbc, Salts salts) {
        this.jdbc = jdbc;
        this.salts = salts;
    }

    /** Seals what no batch holds yet. */
    void seal(OperationId operation, SigningKey key) {
        long sealed = jdbc.sql(
                        "select coalesce(max(last_sequence), 0) from ledger.batch where operation_id = :operation")
                .param("operation", operation.value())
                .query(Long.class)
                .single();
        List<byte[]> hashes = hashes(operation, sealed);
        while (!hashes.isEmpty()) {
            insert(operation, sealed + 1, hashes, key);
            sealed += hashes.size();
            hashes = hashes(operation, sealed);
        }
    }

    private List<byte[]> hashes(OperationId operation, long after) {
        return jdbc.sql("""
                        select hash from ledger.entry where operation_id = :operation and sequence > :after
                        order by sequence limit :count""")
                .param("operation", operation.value())
                .param("after", after)
                .param("count", MerkleTree.LEAVES)
                .query((row, _) -> row.getBytes("hash"))
                .list();
    }

    /** Leaves are in the order of their bytes, which is the order of chance. */
    private void insert(OperationId operation, long first, List<byte[]> hashes, SigningKey key) {
        var leaves = new ArrayList<byte[]>(MerkleTree.LEAVES);
        hashes.forEach(hash -> leaves.add(MerkleTree.leaf(hash)));
        while (leaves.size() < MerkleTree.LEAVES) {
            leaves.add(salts.bytes(HASH));
        }
        leaves.sort(Arrays::compareUnsigned);
        byte[] root = new MerkleTree(leaves).root();
        jdbc.sql("insert into ledger.batch values (:operation, :first, :last, :leaves, :statement)")
                .param("operation", operation.value())
                .param("first", first)
                .param("last", first + hashes.size() - 1)
                .param("leaves", joined(leaves))
                .param(
                        "statement",
                        RootStatement.sign(operation.value(), root, key)
                                .document()
                                .bytes())
                .update();
    }

    /** The tree that holds an entry, and its signed root; the entry must have been sealed. */
    SealedTree treeOf(OperationId operation, long sequence) {
        return jdbc.sql("""
                        select leaves, statement from ledger.batch
                        where operation_id = :operation and first_sequence <= :sequence and last_sequence >= :sequence""")
                .param("operation", operation.value())
                .param("sequence", sequence)
                .query((row, _) ->
                        new SealedTree(new MerkleTree(parted(row.getBytes("leaves"))), row.getBytes("statement")))
                .single();
    }

    private static byte[] joined(List<byte[]> leaves) {
        var joined = new byte[leaves.size() * HASH];
        for (int i = 0; i < leaves.size(); i++) {
            System.arraycopy(leaves.get(i), 0, joined, i * HASH, HASH);
        }
        return joined;
    }

    private static List<byte[]> parted(byte[] leaves) {
        var parts = new ArrayList<byte[]>();
        for (int i = 0; i < leaves.length; i += HASH) {
            parts.add(Arrays.copyOfRange(leaves, i, i + HASH));
        }
        return parts;
    }

    /** A batch as it was sealed. */
    record SealedTree(MerkleTree tree, byte[] statement) {}
}
