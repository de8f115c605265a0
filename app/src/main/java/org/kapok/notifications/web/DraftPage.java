package org.kapok.notifications.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kapok.directory.BilingualName;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationField;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;
import org.kapok.ui.Screen;

/**
 * The form of a site or movement, in the order in which a person thinks.
 *
 * @param lines how many lines of places are offered
 * @param forces whom one may tell
 * @param organisations for the cell: those that speak through it; empty for a focal point
 */
public record DraftPage(
        UUID id,
        Kind kind,
        String amends,
        Map<String, String> form,
        int lines,
        List<ForceChoice> forces,
        List<Choice> organisations,
        List<Choice> functions,
        List<Choice> purposes,
        List<Violation> violations)
        implements PageModel {

    /** One force that may be told. */
    public record ForceChoice(String id, BilingualName name, Duration leadTime) {}

    /** What a script sends along so that the draft itself is not found too close to what it amends. */
    public String asDraft() {
        return "{\"draft\":\"" + id + "\"}";
    }

    /** What was typed into a field. */
    public String value(String field) {
        return form.getOrDefault(field, "");
    }

    /** The optional texts of this kind. */
    public List<NotificationField> more() {
        return NotificationField.moreOf(kind);
    }

    /** Whether anything optional was said. */
    public boolean saysMore() {
        return form.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().startsWith("more.") && !entry.getValue().isBlank());
    }

    /** The ids of the controls that hold a movement's coordinates, in the order of the route, for the map. */
    public String coordinateControls() {
        return IntStream.range(0, lines)
                .mapToObj(i -> Screen.fieldId("stops[" + i + "].coordinate"))
                .collect(Collectors.joining(" "));
    }
}
