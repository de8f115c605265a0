package org.kapok.deconfliction.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person typed into the notice form, as it was sent; nothing is lost when the form is shown again.
 *
 * @param values by field name: force, shape, places, radius, times, from, until, slack, floor, ceiling, kind, label,
 *     remark, unclassified, wording, wording_places, wording_from, wording_until, wording_words, through_person,
 *     through_channel, through_at
 * @param basis version that was read; 0 for a new notice
 */
public record NoticeForm(UUID id, int basis, Map<String, String> values, List<String> seen) {

    public NoticeForm {
        values = Map.copyOf(values);
        seen = List.copyOf(seen);
    }

    static NoticeForm sent(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, String>();
        parameters.forEach((name, all) -> values.put(name, all[0]));
        return new NoticeForm(
                uuid(values.getOrDefault("id", "")),
                number(values.getOrDefault("basis", "0")),
                values,
                List.of(parameters.getOrDefault("seen", new String[0])));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** What a field holds; empty text when nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What a field holds, unless it is blank. */
    public Optional<String> given(String name) {
        return Optional.of(value(name).strip()).filter(text -> !text.isEmpty());
    }

    Set<String> seenIds() {
        return Set.copyOf(seen);
    }
}
