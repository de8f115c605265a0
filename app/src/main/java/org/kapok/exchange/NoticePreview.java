package org.kapok.exchange;

import java.util.List;
import org.kapok.exchange.reading.Fault;

/**
 * What a file of activity notices holds and what would become of each.
 *
 * @param remarks what concerns no single line
 */
public record NoticePreview(List<NoticeLine> lines, List<Fault> remarks) {

    public NoticePreview {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** How many lines have this fate. */
    public int count(ImportLine.Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    /** Everything that is wrong with lines that are left out. */
    public List<Fault> faults() {
        return lines.stream()
                .filter(line -> line.fate() == ImportLine.Fate.LEFT_OUT)
                .flatMap(line -> line.faults().stream())
                .toList();
    }
}
