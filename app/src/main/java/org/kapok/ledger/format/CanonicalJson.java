package org.kapok.ledger.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one canonical form of RFC 8785, so that equal values have equal bytes. Numbers are IEEE 754
 * doubles; a number that a double cannot hold is refused instead of rounded.
 */
public final class CanonicalJson {

    private static final int DEPTH = 32;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes of a value made of {@code null}, {@code String}, {@code Boolean}, numbers, {@code Map}
     * with {@code String} keys and {@code Iterable}.
     *
     * @throws IllegalArgumentException for any other type, a number beyond double precision, text that is no Unicode,
     *     or more than 32 levels
     */
    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text. */
    public static String text(@Nullable Object value) {
        var json = new CanonicalJson();
        json.write(value, 0);
        return json.out.toString();
    }

    private void write(@Nullable Object value, int depth) {
        if (depth > DEPTH) {
            throw new IllegalArgumentException("a value is nested more than " + DEPTH + " deep");
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth.booleanValue());
            case String text -> string(text);
            case Number number -> out.append(Numbers.canonical(exact(number)));
            case Map<?, ?> map -> object(map, depth);
            case Iterable<?> list -> array(list, depth);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double real -> Numbers.finite(real);
            case Float real -> Numbers.finite(real.doubleValue());
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    private void object(Map<?, ?> map, int depth) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((name, member) -> sorted.put((String) name, member));
        char separator = '{';
        for (var member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue(), depth + 1);
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void array(Iterable<?> list, int depth) {
        char separator = '[';
        for (Object element : list) {
            out.append(separator);
            write(element, depth + 1);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                pair(text, i++);
            } else {
                unit(unit);
            }
        }
        out.append('"');
    }

    private void pair(String text, int at) {
        if (at + 1 >= text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("text holds half a surrogate pair, which is no Unicode");
        }
        out.append(text, at, at + 2);
    }

    private void unit(char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (unit < 0x20) {
                    out.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 15));
                } else {
                    out.append(unit);
                }
            }
        }
    }
}
