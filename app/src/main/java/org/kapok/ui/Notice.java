package org.kapok.ui;

import java.util.List;

/**
 * One sentence at the top of the next page: what was done, or what to look at.
 *
 * @param key key of the message
 * @param arguments what the message fills in: text and numbers
 */
public record Notice(Kind kind, String key, List<Object> arguments) {

    /** How a notice looks and how it is announced. */
    public enum Kind {
        /** Something was done. */
        DONE,
        /** Nothing was done, or something needs a look. */
        IMPORTANT
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Something was done. */
    public static Notice done(String key, Object... arguments) {
        return new Notice(Kind.DONE, key, List.of(arguments));
    }

    /** Something needs a look. */
    public static Notice important(String key, Object... arguments) {
        return new Notice(Kind.IMPORTANT, key, List.of(arguments));
    }
}
