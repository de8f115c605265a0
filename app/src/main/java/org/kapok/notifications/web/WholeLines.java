package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.kapok.notifications.Content;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.WholeView;
import org.kapok.ui.Screen;

/** A whole content in words, what no force is ever told included; for its organisation and the cell. */
final class WholeLines {

    private WholeLines() {}

    static ViewLines of(Content content, String organisation, Screen screen) {
        var all = Arrays.stream(NotificationField.values())
                .map(NotificationField::word)
                .collect(Collectors.toSet());
        var lines = new ArrayList<>(ViewLines.of(content.kind(), WholeView.of(content, organisation, all), screen)
                .lines());
        NotificationField.moreOf(content.kind()).stream()
                .filter(field -> !field.isReleasable() && content.more().containsKey(field))
                .forEach(field -> lines.add(new ViewLines.Line(
                        screen.text(field.label()),
                        java.util.List.of(content.more().getOrDefault(field, "")))));
        return new ViewLines(lines);
    }
}
