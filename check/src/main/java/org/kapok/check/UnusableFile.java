package org.kapok.check;

import java.util.List;

/** A file that cannot be read as a FeatureCollection at all. */
final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    /** The reason is a key of the messages, with what its sentence mentions. */
    UnusableFile(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String said(Messages messages) {
        return messages.say(key, arguments.toArray());
    }
}
