package org.kapok.geo;

import java.util.ArrayList;
import java.util.List;
import org.kapok.geo.DegreeToken.Letter;
import org.kapok.geo.DegreeToken.Mark;
import org.kapok.geo.DegreeToken.Numeral;
import org.kapok.geo.DegreeToken.Separator;

/** Finds the two halves of a coordinate: by letters, else a separator, else degree signs, else by counting. */
sealed interface DegreeGroups {

    /** Two halves in the order in which they were written. */
    record Pair(DegreeGroup first, DegreeGroup second) implements DegreeGroups {}

    /** No two halves. */
    record Refused(String code) implements DegreeGroups {}

    static DegreeGroups of(String typed) {
        String text = DegreeTokens.normalise(typed);
        if (DegreeTokens.isAmbiguous(text)) {
            return new Refused("comma_ambiguous");
        }
        return DegreeTokens.cut(text).map(DegreeGroups::split).orElseGet(() -> new Refused("unreadable"));
    }

    private static DegreeGroups split(List<DegreeToken> tokens) {
        List<Integer> separators = positions(tokens, Separator.class);
        if (tokens.stream().noneMatch(Numeral.class::isInstance)) {
            return new Refused("unreadable");
        }
        if (tokens.stream().anyMatch(Letter.class::isInstance)) {
            return byLetters(tokens);
        }
        if (!separators.isEmpty()) {
            return separators.size() == 1 ? cutAt(tokens, separators.getFirst()) : new Refused("two_numbers");
        }
        return bySigns(tokens);
    }

    /** Labels ({@code lat}) open a half; hemisphere letters open it when the first stands before every number, else close it. */
    private static DegreeGroups byLetters(List<DegreeToken> tokens) {
        boolean labelled = tokens.stream().anyMatch(token -> token instanceof Letter letter && letter.isLabel());
        boolean opening = tokens.getFirst() instanceof Letter;
        var halves = new ArrayList<List<DegreeToken>>();
        var half = new ArrayList<DegreeToken>();
        for (DegreeToken token : tokens) {
            boolean boundary = token instanceof Letter letter && letter.isLabel() == labelled;
            if (boundary && opening && !half.isEmpty()) {
                halves.add(List.copyOf(half));
                half.clear();
            }
            half.add(token);
            if (boundary && !opening) {
                halves.add(List.copyOf(half));
                half.clear();
            }
        }
        if (half.stream().anyMatch(Numeral.class::isInstance)) {
            halves.add(List.copyOf(half));
        }
        return pair(halves);
    }

    private static DegreeGroups cutAt(List<DegreeToken> tokens, int position) {
        return pair(List.of(tokens.subList(0, position), tokens.subList(position + 1, tokens.size())));
    }

    private static DegreeGroups bySigns(List<DegreeToken> tokens) {
        int second = -1;
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Mark(int unit) && unit == 0) {
                second = i - 1;
            }
        }
        return second < 1
                ? byCounting(tokens)
                : pair(List.of(tokens.subList(0, second), tokens.subList(second, tokens.size())));
    }

    private static DegreeGroups byCounting(List<DegreeToken> tokens) {
        List<Integer> numbers = positions(tokens, Numeral.class);
        if (numbers.size() != 2 && numbers.size() != 4 && numbers.size() != 6) {
            return new Refused("two_numbers");
        }
        int middle = numbers.get(numbers.size() / 2);
        return pair(List.of(tokens.subList(0, middle), tokens.subList(middle, tokens.size())));
    }

    private static DegreeGroups pair(List<List<DegreeToken>> halves) {
        return halves.size() == 2
                ? new Pair(DegreeGroup.of(halves.getFirst()), DegreeGroup.of(halves.getLast()))
                : new Refused("two_numbers");
    }

    private static List<Integer> positions(List<DegreeToken> tokens, Class<? extends DegreeToken> kind) {
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            if (kind.isInstance(tokens.get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }
}
