package org.kapok.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.notifications.Forms;
import org.kapok.notifications.Mode;
import org.kapok.notifications.Urgency;
import org.kapok.shared.Language;
import org.kapok.ui.Messages;
import org.kapok.ui.Texts;
import org.springframework.stereotype.Component;

/** The codes that columns of our sheet offer, known by code or by their name in either language. */
@Component
class Codes implements CodeBook {

    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final Messages messages;

    Codes(Forms forms, Messages messages) {
        this.messages = messages;
        codes.put("function", forms.functions());
        codes.put("purpose", forms.purposes());
        codes.put("mode", List.of(Mode.values()).stream().map(Mode::name).toList());
        codes.put(
                "urgency", List.of(Urgency.values()).stream().map(Urgency::name).toList());
    }

    /** Column keys with their codes. */
    Map<String, List<String>> all() {
        return Map.copyOf(codes);
    }

    @Override
    public boolean isCoded(String column) {
        return codes.containsKey(column);
    }

    @Override
    public Optional<String> code(String column, String text) {
        String asked = Column.reduced(text);
        return codes.getOrDefault(column, List.of()).stream()
                .filter(code -> Column.reduced(code).equals(asked)
                        || List.of(Language.values()).stream()
                                .anyMatch(language -> Column.reduced(name(messages.in(language), column, code))
                                        .equals(asked)))
                .findFirst();
    }

    /** A code's name. */
    static String name(Texts texts, String column, String code) {
        return texts.text("notifications." + column + "." + code);
    }
}
