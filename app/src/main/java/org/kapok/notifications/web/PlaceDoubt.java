package org.kapok.notifications.web;

import java.util.List;
import java.util.stream.Stream;
import org.kapok.geo.Coordinate;
import org.kapok.ui.Choice;
import org.kapok.ui.Screen;

/**
 * A place whose coordinates look like a slip: where it lies as typed, and where it was probably meant.
 *
 * @param field {@code place} of a site, {@code stops[2]} of a movement
 * @param near where it lies, in words
 * @param sentences why it looks mistaken
 * @param settled what was answered: {@link #AS_TYPED}, a reason in words, or nothing yet
 */
public record PlaceDoubt(
        String field,
        String place,
        Coordinate at,
        String near,
        List<String> sentences,
        List<Likely> likely,
        String settled) {

    /** The answer that it is right as typed. */
    static final String AS_TYPED = "as_typed";

    /** The answer that another place was meant begins with this; its decimal coordinate follows. */
    static final String LIKELY = "likely:";

    /** Where it was probably meant; {@code apart} says how far that is from the place as typed. */
    public record Likely(Coordinate at, String near, String apart) {}

    /** The control under which it is answered. */
    public String control() {
        return "settle." + field;
    }

    /** One choice settles it. */
    public List<Choice> choices(Screen ui) {
        return Stream.concat(
                        Stream.of(Choice.of(
                                AS_TYPED,
                                ui.text(
                                        "notifications.doubt.as_typed",
                                        at.decimal(),
                                        at.mgrs().orElse(""),
                                        near))),
                        likely.stream()
                                .map(one -> Choice.of(
                                        LIKELY + one.at().decimal(),
                                        ui.text(
                                                "notifications.doubt.likely",
                                                one.at().decimal(),
                                                one.at().mgrs().orElse(""),
                                                one.near(),
                                                one.apart()))))
                .toList();
    }

    /** Which choice was made; a reason in words stands for the place as typed. */
    public List<String> chosen() {
        return settled.isEmpty() ? List.of() : List.of(AS_TYPED);
    }

    /** What the author answered, in words. */
    public String said(Screen ui) {
        return settled.isEmpty()
                ? ui.text("notifications.doubt.unsaid")
                : ui.text(
                        "notifications.doubt.said",
                        settled.equals(AS_TYPED) ? ui.text("notifications.doubt.right") : settled);
    }
}
