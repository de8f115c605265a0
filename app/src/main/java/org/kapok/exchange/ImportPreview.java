package org.kapok.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.kapok.exchange.reading.Fault;

/**
 * What a file holds and what would become of each part.
 *
 * @param remarks what concerns no single line
 */
public record ImportPreview(List<ImportLine> lines, List<Fault> remarks) {

    public ImportPreview {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** How many lines have this fate. */
    public int count(ImportLine.Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    /** The same for a writer who has no drafts: what would become one is left out. */
    public ImportPreview withoutDrafts() {
        return new ImportPreview(
                lines.stream()
                        .map(line -> line.fate() == ImportLine.Fate.DRAFT
                                ? line.with(ImportLine.Fate.LEFT_OUT, line.faults())
                                : line)
                        .toList(),
                remarks);
    }

    /** The lines of this fate, in the order of the file. */
    public Stream<ImportLine> of(ImportLine.Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate);
    }

    /** Everything that is wrong with lines that are left out. */
    public List<Fault> faults() {
        return of(ImportLine.Fate.LEFT_OUT)
                .flatMap(line -> line.faults().stream())
                .toList();
    }
}
