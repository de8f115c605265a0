package org.kapok.check;

/** One error is one line, whatever a file puts into its names. */
final class Lines {
    private static final int LONGEST_FOUND = 60;

    private Lines() {}

    static String single(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean control = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
            out.appendCodePoint(control ? ' ' : c);
        });
        return out.toString();
    }

    /** What was found, short enough to be read. */
    static String found(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_FOUND
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_FOUND)) + "...";
    }
}
