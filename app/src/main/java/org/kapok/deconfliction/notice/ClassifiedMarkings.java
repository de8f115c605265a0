package org.kapok.deconfliction.notice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds classification markings in free text, so that the form itself refuses classified content. */
public final class ClassifiedMarkings {

    // Whole words only: "secretary", "secteur" or "confidence" are no markings. Words that also have a plain use
    // ("restricted access", "diffusion", "secret") count only in the form in which they stand as a marking.
    private static final Pattern MARKING = Pattern.compile("""
            (?x)
            \\b(?:
              (?:top|tres)[\\s-]+secret(?:[\\s-]+defense)? | secret[\\s-]+defense | cosmic[\\s-]+top[\\s-]+secret
            | (?:nato|otan|ue|eu|onu)[\\s-]+(?:secret|confidential|confidentiel|restricted|unclassified|restreint|diffusion[\\s-]+restreinte)
            | confidentiel[\\s-]+defense | diffusion[\\s-]+restreinte | special[\\s-]+france
            | (?:strictly|strictement)[\\s-]+confidenti(?:al|el)
            | secret\\s*//?\\s*\\w+ | s//(?:nf|rel|si|noforn)\\w* | ts//\\w+
            | noforn | orcon | rel[\\s-]+to[\\s-]+[a-z]{3}
            | (?:classification|classifie|classified)\\s*:?\\s*(?:top\\s+)?(?:secret|confidential|confidentiel|restricted|restreint)
            )\\b
            """);
    // A marking as a line of its own, or in brackets as portion marking, at the start of a paragraph.
    private static final Pattern BANNER = Pattern.compile(
            "(?m)^\\s*[\\[(]?\\s*(secret|confidential|confidentiel|restricted|restreint|ts|cd|sd)\\s*[\\])]\\s"
                    + "|(?m)^\\s*[-=*]*\\s*(secret|confidential|confidentiel|restricted|restreint)\\s*[-=*]*\\s*$");

    private ClassifiedMarkings() {}

    /** The markings that stand in {@code text}, as found, in order; accents and case do not matter. */
    public static List<String> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return java.util.stream.Stream.concat(
                        MARKING.matcher(plain).results(), BANNER.matcher(plain).results())
                .map(MatchResult::group)
                .map(String::strip)
                .distinct()
                .toList();
    }
}
