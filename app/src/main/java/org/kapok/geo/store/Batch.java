package org.kapok.geo.store;

import java.time.Instant;
import java.util.UUID;
import org.kapok.geo.ImportKind;
import org.kapok.shared.OperationId;

/** One import that was written: the state row that its ledger entry images. Digests are SHA-256 in hexadecimal. */
public record Batch(
        UUID id,
        OperationId operation,
        ImportKind kind,
        String fileName,
        String fileDigest,
        String contentDigest,
        String source,
        String version,
        int added,
        int replaced,
        int unchanged,
        int notTaken,
        Instant importedAt) {}
