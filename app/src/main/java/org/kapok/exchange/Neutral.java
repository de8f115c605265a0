package org.kapok.exchange;

/** EXC-8: a cell that a spreadsheet would take for a formula is written with an apostrophe in front, and read without. */
final class Neutral {

    private static final String SIGNS = "=+-@\t\r";

    private Neutral() {}

    static String written(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String read(String text) {
        String plain = text.strip();
        return plain.length() > 1 && plain.charAt(0) == '\'' && SIGNS.indexOf(plain.charAt(1)) >= 0
                ? plain.substring(1)
                : plain;
    }
}
