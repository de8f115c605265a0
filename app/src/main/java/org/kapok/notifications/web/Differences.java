package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapok.notifications.NotificationReads;
import org.kapok.ui.Screen;

/** What each version changed against the one before, field by field; newest first. */
final class Differences {

    private Differences() {}

    static List<NotificationPage.Change> of(NotificationReads.Whole whole, String organisation, Screen screen) {
        var changes = new ArrayList<NotificationPage.Change>();
        for (int i = whole.versions().size() - 1; i > 0; i--) {
            int number = whole.versions().get(i).number();
            changes.addAll(between(
                    WholeLines.of(whole.versions().get(i - 1).content(), organisation, screen),
                    WholeLines.of(whole.versions().get(i).content(), organisation, screen),
                    number));
        }
        return changes;
    }

    static List<NotificationPage.Change> between(ViewLines before, ViewLines after, int number) {
        var old = byLabel(before);
        var now = byLabel(after);
        var labels = new ArrayList<>(now.keySet());
        old.keySet().stream().filter(label -> !now.containsKey(label)).forEach(labels::add);
        return labels.stream()
                .map(label -> new NotificationPage.Change(
                        number, label, old.getOrDefault(label, List.of()), now.getOrDefault(label, List.of())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<String, List<String>> byLabel(ViewLines lines) {
        var all = new LinkedHashMap<String, List<String>>();
        lines.lines().forEach(line -> all.put(line.label(), line.values()));
        return all;
    }
}
