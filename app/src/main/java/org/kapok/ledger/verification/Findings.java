package org.kapok.ledger.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Collects while a verification runs. */
final class Findings {

    long operations;
    long entries;
    long fields;
    long rows;
    long checkpoints;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Removal> removals = new ArrayList<>();

    void add(Finding finding, String place) {
        problems.add(new Problem(finding, Optional.empty(), Optional.empty(), place));
    }

    void add(Finding finding, UUID operation, String place) {
        problems.add(new Problem(finding, Optional.of(operation), Optional.empty(), place));
    }

    void add(Finding finding, UUID operation, long sequence, String place) {
        problems.add(new Problem(finding, Optional.of(operation), Optional.of(sequence), place));
    }

    void add(Removal removal) {
        removals.add(removal);
    }

    VerificationReport report(List<String> fingerprints) {
        var counts = new VerificationReport.Counts(operations, entries, fields, rows, checkpoints);
        return new VerificationReport(counts, problems, removals, fingerprints);
    }
}
