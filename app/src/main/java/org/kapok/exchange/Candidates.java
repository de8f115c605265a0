package org.kapok.exchange;

import java.util.List;
import org.kapok.exchange.reading.Fault;

/**
 * All that a file holds.
 *
 * @param remarks what concerns no single site or movement: a column that is not known, a link that was not followed
 */
record Candidates(List<Candidate> all, List<Fault> remarks) {

    Candidates {
        all = List.copyOf(all);
        remarks = List.copyOf(remarks);
    }
}
