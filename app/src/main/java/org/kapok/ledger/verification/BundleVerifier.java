package org.kapok.ledger.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapok.ledger.format.BundleFormat;
import org.kapok.ledger.format.CanonicalJson;
import org.kapok.ledger.format.Json;
import org.kapok.ledger.format.KeyHistory;
import org.kapok.ledger.format.KeyStatement;
import org.kapok.ledger.format.PublicKey;
import org.kapok.ledger.format.RootStatement;
import org.kapok.ledger.format.SignedDocument;

/** Verifies a bundle offline: nothing but the file is needed, and the fingerprint to compare with another way. */
public final class BundleVerifier {

    private final Findings findings = new Findings();

    private BundleVerifier() {}

    /** Verifies one file; whatever bytes it holds, the answer is a report. */
    public static VerificationReport verify(byte[] file) {
        return new BundleVerifier().report(file);
    }

    private VerificationReport report(byte[] file) {
        var fingerprints = new ArrayList<String>();
        try {
            var bundle = SignedDocument.read(BundleFormat.NAME, file);
            KeyHistory keys = keys(bundle);
            keys.keys().stream().map(PublicKey::fingerprint).forEach(fingerprints::add);
            if (!keys.signed(bundle)) {
                findings.add(Finding.SIGNATURE_WRONG, "bundle");
            }
            findings.operations++;
            entries(bundle, roots(bundle, keys));
        } catch (IllegalArgumentException unreadable) {
            findings.add(Finding.FILE_UNREADABLE, "bundle: " + unreadable.getMessage());
        }
        return findings.report(fingerprints);
    }

    private static KeyHistory keys(SignedDocument bundle) {
        var statements = new ArrayList<KeyStatement>();
        for (Object statement : Json.list(bundle.members().get("keys"))) {
            statements.add(KeyStatement.read(CanonicalJson.bytes(statement)));
        }
        return KeyHistory.of(statements);
    }

    private List<RootStatement> roots(SignedDocument bundle, KeyHistory keys) {
        var roots = new ArrayList<RootStatement>();
        for (Object statement : Json.list(bundle.members().get("roots"))) {
            var root = RootStatement.read(CanonicalJson.bytes(statement));
            if (!keys.signed(root.document()) || !root.operation().toString().equals(bundle.text("operation"))) {
                findings.add(Finding.SIGNATURE_WRONG, "root " + roots.size());
            }
            roots.add(root);
        }
        return roots;
    }

    private void entries(SignedDocument bundle, List<RootStatement> roots) {
        UUID operation = UUID.fromString(bundle.text("operation"));
        Set<String> records = new HashSet<>();
        for (Object record : Json.list(bundle.members().get("records"))) {
            records.add(new String(CanonicalJson.bytes(record), StandardCharsets.UTF_8));
        }
        long number = 0;
        for (Object entry : Json.list(bundle.members().get("entries"))) {
            number++;
            findings.entries++;
            new BundleEntryCheck(findings, operation, number, records).check(Json.object(entry), roots);
        }
    }
}
