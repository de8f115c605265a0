package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Where;
import org.kapok.notifications.Kind;

/**
 * What a file says of one site or movement, before anybody checked it.
 *
 * @param kind empty when not even that could be told
 * @param places the rows or the feature it was read from; of a movement's sheet, one for each place in order
 * @param drawn whether it comes from a map file, which need not say everything
 * @param organisation the acronym that the file names, or empty text
 * @param form texts by field of the form
 */
record Candidate(
        Optional<Kind> kind,
        List<Where> places,
        String name,
        boolean drawn,
        String organisation,
        Map<String, String> form,
        List<Fault> faults) {

    Candidate {
        places = List.copyOf(places);
        form = Map.copyOf(form);
        faults = List.copyOf(faults);
    }

    /** Where the field stands: of {@code stops[2].arrive} the third row. */
    Where place(String field) {
        var stop = java.util.regex.Pattern.compile("stops\\[(\\d{1,3})]").matcher(field);
        int index = stop.find() ? Integer.parseInt(stop.group(1)) : 0;
        return places.get(Math.min(index, places.size() - 1));
    }
}
