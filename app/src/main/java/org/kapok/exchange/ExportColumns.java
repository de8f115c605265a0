package org.kapok.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.kapok.notifications.Content;
import org.kapok.notifications.Forms;
import org.kapok.notifications.Movement;
import org.kapok.notifications.Site;
import org.kapok.ui.Moments;

/** What a map file says of a notification beside its geometry: every column that it has, times with their offset. */
record ExportColumns(Forms forms, Moments moments) {

    /** Texts by column key; of each place of a movement under {@code stops[0].name} and so on. */
    Map<String, String> of(NotificationExports.Exported one) {
        var texts = new TreeMap<>(forms.write(one.content(), moments));
        texts.keySet().removeIf(key -> key.startsWith("settle."));
        texts.values().removeIf(String::isBlank);
        texts.put("id", one.id().toString());
        texts.put("organisation", one.organisation());
        times(one.content(), Instant::toString, texts);
        return texts;
    }

    /** Puts the times of a content, to the second. */
    static void times(Content content, Function<Instant, String> written, Map<String, String> texts) {
        switch (content) {
            case Site site -> {
                texts.put("from", written.apply(site.startsAt()));
                site.endsAt().ifPresent(until -> texts.put("until", written.apply(until)));
            }
            case Movement movement -> {
                for (int i = 0; i < movement.stops().size(); i++) {
                    var stop = movement.stops().get(i);
                    texts.put("stops[" + i + "].arrive", written.apply(stop.arrive()));
                    texts.put("stops[" + i + "].leave", written.apply(stop.leave()));
                }
            }
        }
    }
}
