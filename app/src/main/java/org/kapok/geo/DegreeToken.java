package org.kapok.geo;

/** One sign of a coordinate written in degrees. */
sealed interface DegreeToken {

    /** An unsigned number as it was written, with a point, and the sign before it (-1, 0 for none, 1). */
    record Numeral(String text, int sign) implements DegreeToken {

        double value() {
            return Double.parseDouble(text);
        }

        int decimals() {
            int point = text.indexOf('.');
            return point < 0 ? 0 : text.length() - point - 1;
        }

        int digitsBeforePoint() {
            int point = text.indexOf('.');
            return point < 0 ? text.length() : point;
        }
    }

    /** N, S, E, W, or a label {@code lat} (T) or {@code lon} (G) that names the axis only. */
    record Letter(char letter) implements DegreeToken {

        boolean isLabel() {
            return letter == 'T' || letter == 'G';
        }
    }

    /** A sign for degrees, minutes or seconds: 0, 1 or 2. */
    record Mark(int unit) implements DegreeToken {}

    /** Something that can only stand between latitude and longitude. */
    record Separator() implements DegreeToken {}
}
