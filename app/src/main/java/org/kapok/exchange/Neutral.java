package org.kapok.exchange;

import java.util.regex.Pattern;

/** EXC-8: a cell that a spreadsheet would take for a formula is written with an apostrophe in front, and read without. */
final class Neutral {

    private static final Pattern FORMULA = Pattern.compile("'*[=+@\t\r-].*", Pattern.DOTALL);

    private Neutral() {}

    static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String text) {
        String plain = text.strip();
        return plain.startsWith("'") && FORMULA.matcher(plain).matches() ? plain.substring(1) : plain;
    }
}
