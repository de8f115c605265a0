package org.kapok.canary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kapok.geo.Coordinate;

/** All canaries of one test, and the question whether a text holds one that its reader may not see. */
final class Canaries {

    private final List<Canary> all = new ArrayList<>();

    /** Only these (and the cell, always) may be shown the text. */
    void text(String text, String what, Who... allowed) {
        Set<Who> readers = EnumSet.of(Who.CELL);
        readers.addAll(List.of(allowed));
        all.add(new Canary(text, what, readers));
    }

    /** Only these may be shown the text, the cell neither. */
    void only(String text, String what, Who... allowed) {
        all.add(new Canary(text, what, Set.of(allowed)));
    }

    /** A place in every notation: all digits, three decimals, and the ten digits of its grid. */
    void place(Coordinate at, String what, Who... allowed) {
        text(decimals(at.longitude()), what + " longitude", allowed);
        text(decimals(at.latitude()), what + " latitude", allowed);
        String grid = at.mgrs().orElseThrow().replace(" ", "");
        String digits = grid.substring(grid.length() - 10);
        text(digits, what + " grid", allowed);
        text(digits.substring(0, 5) + " " + digits.substring(5), what + " grid", allowed);
    }

    private static String decimals(double degrees) {
        String text = String.format(Locale.ROOT, "%.5f", degrees);
        return text.substring(0, text.length() - 2);
    }

    /** What of it all stands in this answer and must not. */
    List<String> seen(Who who, String address, String text) {
        return all.stream()
                .filter(canary -> !canary.allowed().contains(who))
                .filter(canary -> holds(text, canary.text()))
                .map(canary -> who + " " + address + ": " + canary.what() + " (" + canary.text() + ")"
                        + around(text, canary.text()))
                .toList();
    }

    /** Short numbers are looked for as numbers, so that neither times nor random ids look like them. */
    static boolean holds(String text, String canary) {
        if (!canary.matches("[0-9.,]{4,8}")) {
            return text.contains(canary);
        }
        boolean whole = canary.indexOf('.') < 0;
        for (int at = text.indexOf(canary); at >= 0; at = text.indexOf(canary, at + 1)) {
            boolean begins = at == 0 || !isOfANumberOrId(text.charAt(at - 1));
            int end = at + canary.length();
            if (begins
                    && (!whole
                            || end == text.length()
                            || !isOfANumberOrId(text.charAt(end))
                            || text.startsWith(".0", end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfANumberOrId(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '-' || sign == '.';
    }

    /** The text without what its reader typed into the address himself and the page says back. */
    String withoutEcho(String path, String text) {
        String rest = text.replace(path, "");
        for (Canary canary : all) {
            if (path.contains(canary.text())) {
                rest = rest.replace(canary.text(), "");
            }
        }
        return rest;
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        return " in …"
                + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + found.length() + 30))
                        .replaceAll("\\s+", " ")
                + "…";
    }

    /** Texts that this reader may see, to prove that they are planted where they can be found. */
    List<Canary> of(Who who) {
        return all.stream().filter(canary -> canary.allowed().contains(who)).toList();
    }

    int size() {
        return all.size();
    }
}
