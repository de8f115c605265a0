package org.kapok.ledger.verification;

import java.util.List;

/**
 * What a verification looked at and what it found.
 *
 * @param problems in the order in which they were met; empty when all is intact
 * @param removals what rules purged, which is no problem
 * @param fingerprints of the keys that signed, oldest first, to be compared with a copy from another way
 */
public record VerificationReport(
        Counts counts, List<Problem> problems, List<Removal> removals, List<String> fingerprints) {

    public VerificationReport {
        problems = List.copyOf(problems);
        removals = List.copyOf(removals);
        fingerprints = List.copyOf(fingerprints);
    }

    /** Whether nothing was found. */
    public boolean isIntact() {
        return problems.isEmpty();
    }

    /** How much was looked at. */
    public record Counts(long operations, long entries, long fields, long rows, long checkpoints) {}
}
