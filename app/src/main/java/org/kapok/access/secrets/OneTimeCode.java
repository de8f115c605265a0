package org.kapok.access.secrets;

import java.security.SecureRandom;
import java.util.Locale;

/** A code of 100 random bits that a person can type: four groups of five letters and digits without I, L, O, U. */
public record OneTimeCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Draws a new code. */
    public static OneTimeCode draw(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(32)));
        }
        return new OneTimeCode(text.toString());
    }

    /** Reads what a person typed: case and separators do not matter, and O, I, L are read as 0, 1, 1. */
    public static OneTimeCode typed(String input) {
        var bare = input.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new OneTimeCode(bare.replaceAll("(.{5})(?=.)", "$1-"));
    }

    /** What is kept of it. */
    public byte[] hash() {
        return Digest.sha256("one-time:" + text);
    }

    /** Never the code itself, so that no log holds it. */
    @Override
    public String toString() {
        return "OneTimeCode[withheld]";
    }
}
