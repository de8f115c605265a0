package org.kapok.notifications.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the answer that another place was meant into the coordinate of the form. */
final class SettledPlaces {

    private static final Pattern STOP = Pattern.compile("settle\\.(stops\\[[0-9]{1,3}])");

    private SettledPlaces() {}

    /** Whether the answers say of any place that another was meant. */
    static boolean isAnyMeantElsewhere(Map<String, String> form) {
        return form.entrySet().stream().anyMatch(SettledPlaces::isElsewhere);
    }

    /** The form with those coordinates in place of what was typed; nothing of them remains to settle. */
    static Map<String, String> taken(Map<String, String> form) {
        var all = new TreeMap<>(form);
        form.entrySet().stream().filter(SettledPlaces::isElsewhere).forEach(answer -> {
            all.remove(answer.getKey());
            all.put(control(answer.getKey()), answer.getValue().substring(PlaceDoubt.LIKELY.length()));
        });
        return all;
    }

    private static boolean isElsewhere(Map.Entry<String, String> answer) {
        return answer.getKey().startsWith("settle.") && answer.getValue().startsWith(PlaceDoubt.LIKELY);
    }

    private static String control(String settle) {
        Matcher stop = STOP.matcher(settle);
        return stop.matches() ? stop.group(1) + ".coordinate" : "coordinate";
    }
}
