package org.kapok.geo.atlas;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names without what people leave out: accents, case, hyphens, apostrophes. */
public final class Folding {

    private Folding() {}

    /** The name in lower case, without accents, apostrophes and hyphens; one blank between words. */
    public static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("['’`ʼ]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** How alike two folded names are, 0..1: shared trigrams over all trigrams, with the beginning counted twice. */
    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    static Set<String> trigrams(String folded) {
        String padded = "  " + folded + " ";
        var trigrams = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
