package org.kapok.geo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapok.geo.DegreeToken.Letter;
import org.kapok.geo.DegreeToken.Mark;
import org.kapok.geo.DegreeToken.Numeral;

/**
 * One half of a coordinate: a latitude or a longitude.
 *
 * @param degrees signed decimal degrees
 * @param step what one unit of the last written digit is worth, degrees
 * @param decimals decimals of the last number written
 * @param fault code of what is wrong with it, if anything
 * @param text the numbers as they were written, for messages
 */
record DegreeGroup(
        Axis axis, double degrees, Notation notation, double step, int decimals, Optional<String> fault, String text) {

    /** What the letters say about it. */
    enum Axis {
        LATITUDE,
        LONGITUDE,
        UNSTATED
    }

    static DegreeGroup of(List<DegreeToken> tokens) {
        List<Numeral> numbers = tokens.stream()
                .filter(Numeral.class::isInstance)
                .map(Numeral.class::cast)
                .toList();
        List<Character> letters = tokens.stream()
                .filter(Letter.class::isInstance)
                .map(token -> ((Letter) token).letter())
                .toList();
        String text = numbers.stream().map(Numeral::text).collect(Collectors.joining(" "));
        Axis axis = axis(letters);
        Optional<String> fault = fault(tokens, numbers, letters);
        if (fault.isPresent()) {
            return new DegreeGroup(axis, 0, Notation.DECIMAL_DEGREES, 1, 0, fault, text);
        }
        List<Numeral> parts = numbers.size() == 1 && !letters.isEmpty() ? unpack(numbers.getFirst()) : numbers;
        return of(axis, parts, isNegative(numbers, letters), text);
    }

    private static DegreeGroup of(Axis axis, List<Numeral> parts, boolean negative, String text) {
        double degrees = 0;
        double unit = 1;
        for (Numeral part : parts) {
            degrees += part.value() * unit;
            unit /= 60;
        }
        int decimals = parts.getLast().decimals();
        Notation notation =
                switch (parts.size()) {
                    case 1 -> Notation.DECIMAL_DEGREES;
                    case 2 -> Notation.DEGREES_MINUTES;
                    default -> Notation.DEGREES_MINUTES_SECONDS;
                };
        boolean sixty = parts.stream().skip(1).anyMatch(part -> part.value() >= 60);
        return new DegreeGroup(
                axis,
                negative ? -degrees : degrees,
                notation,
                unit * 60 / Math.pow(10, decimals),
                decimals,
                sixty ? Optional.of("sixty") : Optional.empty(),
                text);
    }

    /** {@code 042140} beside a letter is 4° 21' 40", {@code 0421.667} is 4° 21.667'; other numbers stay. */
    private static List<Numeral> unpack(Numeral number) {
        int digits = number.digitsBeforePoint();
        String text = number.text();
        return switch (digits) {
            case 4, 5 -> List.of(part(text.substring(0, digits - 2)), part(text.substring(digits - 2)));
            case 6, 7 ->
                List.of(
                        part(text.substring(0, digits - 4)),
                        part(text.substring(digits - 4, digits - 2)),
                        part(text.substring(digits - 2)));
            default -> List.of(number);
        };
    }

    private static Numeral part(String text) {
        return new Numeral(text, 0);
    }

    private static Axis axis(List<Character> letters) {
        boolean latitude = letters.stream().anyMatch(letter -> "NST".indexOf(letter) >= 0);
        boolean longitude = letters.stream().anyMatch(letter -> "EWG".indexOf(letter) >= 0);
        return latitude == longitude ? Axis.UNSTATED : latitude ? Axis.LATITUDE : Axis.LONGITUDE;
    }

    private static boolean isNegative(List<Numeral> numbers, List<Character> letters) {
        return numbers.getFirst().sign() < 0 || letters.contains('S') || letters.contains('W');
    }

    private static Optional<String> fault(List<DegreeToken> tokens, List<Numeral> numbers, List<Character> letters) {
        if (numbers.isEmpty() || numbers.size() > 3) {
            return Optional.of("two_numbers");
        }
        long hemispheres =
                letters.stream().filter(letter -> "NSEW".indexOf(letter) >= 0).count();
        if (hemispheres > 1 || letters.size() > 2 || (!letters.isEmpty() && axis(letters) == Axis.UNSTATED)) {
            return Optional.of("letters");
        }
        if (hemispheres > 0 && numbers.getFirst().sign() != 0) {
            return Optional.of("sign_and_letter");
        }
        if (numbers.stream().skip(1).anyMatch(number -> number.sign() != 0)
                || numbers.stream().limit(numbers.size() - 1L).anyMatch(number -> number.decimals() > 0)
                || !marksFollow(tokens)) {
            return Optional.of("parts");
        }
        return Optional.empty();
    }

    /** Signs, where given, name degrees, minutes and seconds in this order, each behind its number. */
    private static boolean marksFollow(List<DegreeToken> tokens) {
        int numbers = 0;
        for (DegreeToken token : tokens) {
            if (token instanceof Numeral) {
                numbers++;
            } else if (token instanceof Mark(int unit) && unit != numbers - 1) {
                return false;
            }
        }
        return true;
    }
}
