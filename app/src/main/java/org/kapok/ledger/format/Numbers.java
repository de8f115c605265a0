package org.kapok.ledger.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as ECMAScript writes them, which RFC 8785 asks for. */
final class Numbers {

    private static final int PLAIN_DIGITS = 21;
    private static final int LEADING_ZEROS = 6;

    private Numbers() {}

    static BigDecimal finite(double real) {
        if (!Double.isFinite(real)) {
            throw new IllegalArgumentException("a number must be finite, not " + real);
        }
        var shortest = new BigDecimal(Double.toString(real)).stripTrailingZeros();
        return shortest.precision() == 2 ? oneDigit(shortest, real) : shortest;
    }

    /** {@code Double.toString} gives two digits where one is enough: 4.9E-324 for 5e-324. */
    private static BigDecimal oneDigit(BigDecimal twoDigits, double real) {
        BigDecimal one = twoDigits.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == real ? one : twoDigits;
    }

    static String canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        double nearest = number.doubleValue();
        if (!Double.isFinite(nearest) || finite(nearest).compareTo(number) != 0 && !isExact(number, nearest)) {
            throw new IllegalArgumentException(
                    "a number needs more than double precision (store it as text): " + number);
        }
        return ecmaScript(finite(nearest).stripTrailingZeros());
    }

    /** Integers up to 2^53 are exact although their shortest form may have fewer digits. */
    private static boolean isExact(BigDecimal number, double nearest) {
        return new BigDecimal(nearest).compareTo(number) == 0;
    }

    private static String ecmaScript(BigDecimal number) {
        String sign = number.signum() < 0 ? "-" : "";
        String digits = number.unscaledValue().abs().toString();
        int point = digits.length() - number.scale();
        return sign + place(digits, point);
    }

    /** {@code point} is the place of the decimal point, counted from the first digit. */
    private static String place(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= PLAIN_DIGITS) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= PLAIN_DIGITS) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-LEADING_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
