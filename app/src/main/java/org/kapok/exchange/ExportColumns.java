package org.kapok.exchange;

import java.util.Map;
import java.util.TreeMap;
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
        times(one.content(), texts);
        return texts;
    }

    private static void times(Content content, Map<String, String> texts) {
        switch (content) {
            case Site site -> {
                texts.put("from", site.startsAt().toString());
                site.endsAt().ifPresent(until -> texts.put("until", until.toString()));
            }
            case Movement movement -> {
                for (int i = 0; i < movement.stops().size(); i++) {
                    texts.put(
                            "stops[" + i + "].arrive",
                            movement.stops().get(i).arrive().toString());
                    texts.put(
                            "stops[" + i + "].leave",
                            movement.stops().get(i).leave().toString());
                }
            }
        }
    }
}
