package org.kapok.check;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of the command in the reader's language: French if the environment says so, English otherwise. */
record Messages(Locale locale) {

    static Messages of(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            @Nullable String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return new Messages(french(value) ? Locale.FRENCH : Locale.ENGLISH);
            }
        }
        return new Messages(Locale.ENGLISH);
    }

    private static boolean french(String value) {
        String language = value.split("[_.@-]", 2)[0];
        return language.equalsIgnoreCase("fr") || language.equalsIgnoreCase("french");
    }

    String say(String key, Object... arguments) {
        Locale known = locale.equals(Locale.FRENCH) ? Locale.FRENCH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle("org.kapok.check.messages", known);
        return new MessageFormat(bundle.getString(key), known).format(arguments);
    }
}
