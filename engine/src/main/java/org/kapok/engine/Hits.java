package org.kapok.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a question has found so far: entries that surely come too close, and some that must be looked at again. */
final class Hits {
    private static final int ORDER_BITS = 39;

    private IndexEntry[] entries = new IndexEntry[32];
    /** For each entry when it was put in, whether it is sure (0) or not (1), and its number. */
    private long[] keys = new long[32];

    private int size;

    void add(IndexEntry entry, boolean sure) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        entries[size] = entry;
        keys[size] = entry.added() << (63 - ORDER_BITS) | (sure ? 0 : 1L << (62 - ORDER_BITS)) | size;
        size++;
    }

    /** Each entry once, in the order in which they were put in; those not sure as {@code question} judges them. */
    List<IndexEntry> settle(Question question) {
        Arrays.sort(keys, 0, size);
        List<IndexEntry> settled = new ArrayList<>(size);
        long before = -1;
        for (int i = 0; i < size; i++) {
            long added = keys[i] >>> (63 - ORDER_BITS);
            if (added == before) {
                continue;
            }
            before = added;
            IndexEntry entry = entries[(int) keys[i] & (1 << (62 - ORDER_BITS)) - 1];
            boolean sure = (keys[i] >>> (62 - ORDER_BITS) & 1) == 0;
            if (sure || question.judges(entry)) {
                settled.add(entry);
            }
        }
        return settled;
    }
}
