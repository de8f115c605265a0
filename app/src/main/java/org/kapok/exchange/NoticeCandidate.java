package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.deconfliction.NoticeForms;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Where;

/**
 * What a file says of one activity, before anybody checked it.
 *
 * @param force the force that the file names, or empty text
 * @param values texts by field of the form
 * @param outline what a map file draws
 */
record NoticeCandidate(
        Where where,
        String name,
        String force,
        Map<String, String> values,
        Optional<NoticeForms.Outline> outline,
        List<Fault> faults) {

    NoticeCandidate {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }
}
