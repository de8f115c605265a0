package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;

/**
 * What a module above says of proximity beside a notification, to each viewer in his own view and his own language.
 * Supplied by the module that knows activity notices.
 */
public interface NotificationPanels {

    /**
     * One thing that comes too close.
     *
     * @param id short id of its alert; empty while there can be none
     * @param path of its page below {@code /o/{code}/}; empty when it has none
     * @param level the band as the style sheet names it; empty when this viewer may not know it
     * @param band the band in words
     * @param sentence what it is about
     * @param from when it begins
     */
    record Item(String id, String path, String level, String band, String sentence, Optional<Instant> from) {}

    /**
     * What stands on a page: the items, or that nothing was found and how little that means.
     *
     * @param note said instead of or above the items; empty when there is nothing to say
     * @param coverage one line for each force: when it last spoke; empty for a force
     * @param hint what the coverage means
     */
    record Panel(String title, List<Item> items, String note, List<String> coverage, String hint) {

        public Panel {
            items = List.copyOf(items);
            coverage = List.copyOf(coverage);
        }
    }

    /** Of an open notification, for its organisation and the cell. */
    Panel of(Viewer viewer, ShortId notification, Proposed latest, Screen screen);

    /** Of a content that is not yet submitted, for its writer; counts as a question that he asks. */
    Panel proposed(Viewer viewer, Proposed content, Screen screen);

    /** Of what a force was told. */
    Panel toForce(Viewer viewer, ShortId notification, Screen screen);
}
