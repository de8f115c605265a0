package org.kapok.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A short id that can be dictated over a radio: a prefix, a dash and four or more signs, the last of which checks the
 * others ({@code MV-7K2Q}). Not sequential, so that ids tell nobody how many records there are. Signs are Crockford's
 * base 32 (no I, L, O, U); the check sign is the position-weighted sum of the others modulo 31 (a prime), so that any
 * single wrong sign and any swap of two signs is found.
 */
public record ShortId(String prefix, String body) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int MODULUS = 31;

    public ShortId {
        if (!prefix.matches("[A-Z]{2,4}") || !isWhole(body)) {
            throw new IllegalArgumentException("not a short id: " + prefix + "-" + body);
        }
    }

    /** A new random id with {@code length} signs, the check sign included; {@code length} is at least 4. */
    public static ShortId random(String prefix, int length, RandomGenerator random) {
        var body = new StringBuilder(length);
        for (int i = 0; i < length - 1; i++) {
            body.append(SIGNS.charAt(random.nextInt(MODULUS)));
        }
        return new ShortId(prefix, body.append(checkSign(body)).toString());
    }

    /** Reads what a person typed or heard: any case, spaces, O for 0, I and L for 1; empty when the check fails. */
    public static Optional<ShortId> parse(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        int dash = plain.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        String prefix = plain.substring(0, dash);
        String body =
                plain.substring(dash + 1).replace('O', '0').replace('I', '1').replace('L', '1');
        return prefix.matches("[A-Z]{2,4}") && isWhole(body)
                ? Optional.of(new ShortId(prefix, body))
                : Optional.empty();
    }

    private static boolean isWhole(String body) {
        if (body.length() < 4 || body.length() > 12 || !body.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)) {
            return false;
        }
        int last = body.length() - 1;
        return checkSign(body.substring(0, last)) == body.charAt(last);
    }

    private static char checkSign(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (i + 1) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % MODULUS);
    }

    @Override
    public String toString() {
        return prefix + "-" + body;
    }
}
