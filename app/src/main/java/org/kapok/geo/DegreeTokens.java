package org.kapok.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a coordinate written in degrees into signs, after making one sign of the many that mean the same. */
final class DegreeTokens {

    /** Point decimals; comma decimals unless a point follows (then the comma separates); whole numbers. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<sign>[+-])?\\s*(?<number>\\d+\\.\\d+|\\d+,\\d+(?![\\d]|\\.\\d)|\\d+)\\.?|(?<letter>[NSEWTG])|(?<mark>[°'\"])|(?<separator>[,;/|\\n\\t]+))");

    /** Three whole numbers joined by commas: one decimal comma among them, nobody knows which. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\s*[+-]?\\d+,[+-]?\\d+(,\\d+)?\\s*");

    private static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement("[\u2212\u2013\u2014\u2010\u2011]", "-"),
            new Replacement("[\u00BA\u02DA\u2218]|DEGR[EÉ]S?|DEGREES?|DEG\\.?", "°"),
            new Replacement("[\u2019\u2018\u2032\u00B4`\u02B9]|MINUTES?|MIN\\.?", "'"),
            new Replacement("''|[\u2033\u201D\u201C\u02BA]|SECONDES?|SECONDS?|SEC\\.?", "\""),
            new Replacement("LATITUDE|LAT\\.?", "T"),
            new Replacement("LONGITUDE|LONG\\.?|LON\\.?|LNG\\.?", "G"),
            new Replacement("NORTH|NORD", "N"),
            new Replacement("SOUTH|SUD", "S"),
            new Replacement("WEST|OUEST|(?<![A-Z])O(?![A-Z])", "W"),
            new Replacement("EAST|EST", "E"),
            new Replacement("(?<=[TG])\\s*[:=]", " "),
            new Replacement("(?<=\\d)\\s*D(?=\\s*\\d)", "°"),
            new Replacement("(?<=\\d)\\s*M(?=\\s*[\\dNSEW])", "'"),
            new Replacement("(?<=')(\\s*[\\d.,]+)\\s*S(?=\\s*[NSEW,;]|\\s*$)", "$1\""),
            new Replacement("(?<=\\d)\\s*:\\s*(?=\\d)", " "),
            new Replacement("[()\\[\\]{}]", " "),
            new Replacement("\\p{Zs}", " "));

    private DegreeTokens() {}

    private record Replacement(Pattern pattern, String by) {
        Replacement(String regex, String by) {
            this(Pattern.compile(regex), by);
        }
    }

    static String normalise(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        for (Replacement replacement : REPLACEMENTS) {
            text = replacement.pattern().matcher(text).replaceAll(replacement.by());
        }
        // With hemisphere letters a dash between digits only divides (N04-21-40); without, it is the sign of a
        // longitude.
        return text.matches("(?s).*[NSEW].*") ? text.replaceAll("(?<=\\d)-(?=\\d)", " ") : text;
    }

    static boolean isAmbiguous(String normalised) {
        return AMBIGUOUS.matcher(normalised).matches();
    }

    /** Empty when something stands there that no coordinate contains. */
    static Optional<List<DegreeToken>> cut(String normalised) {
        var tokens = new ArrayList<DegreeToken>();
        Matcher matcher = TOKEN.matcher(normalised);
        int position = 0;
        while (position < normalised.stripTrailing().length()) {
            if (!matcher.region(position, normalised.length()).lookingAt()) {
                return Optional.empty();
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
        return Optional.of(tokens);
    }

    private static DegreeToken token(Matcher matcher) {
        String number = matcher.group("number");
        if (number != null) {
            String sign = matcher.group("sign");
            return new DegreeToken.Numeral(number.replace(',', '.'), sign == null ? 0 : "-".equals(sign) ? -1 : 1);
        }
        String letter = matcher.group("letter");
        if (letter != null) {
            return new DegreeToken.Letter(letter.charAt(0));
        }
        String mark = matcher.group("mark");
        return mark != null ? new DegreeToken.Mark("°'\"".indexOf(mark)) : new DegreeToken.Separator();
    }
}
