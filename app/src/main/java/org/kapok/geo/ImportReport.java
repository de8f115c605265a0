package org.kapok.geo;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param written whether anything was written
 * @param digest SHA-256 of the file, lower-case hexadecimal
 * @param added rows that were not known
 * @param replaced rows that supersede an older version
 * @param unchanged rows that are known already, word for word, or say nothing new
 * @param absent rows known from the same source that the file does not name; they stay
 * @param problems every row that was not taken, each with row and field; a row may have several
 * @param remarks rows that were taken although something is odd, with row and field
 */
public record ImportReport(
        boolean written,
        String digest,
        int added,
        int replaced,
        int unchanged,
        int absent,
        List<RowProblem> problems,
        List<RowProblem> remarks) {

    public ImportReport {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** How many rows were not taken. */
    public int notTaken() {
        return (int) problems.stream().mapToInt(RowProblem::row).distinct().count();
    }

    /** How many good rows the file has. */
    public int good() {
        return added + replaced + unchanged;
    }
}
