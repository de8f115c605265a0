package org.kapok.deconfliction.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The kinds of activity of one operation with their distances.
 *
 * @param version 0 for the list that comes with the software, counted up by each edit
 * @param source who says so: a document, a meeting, a person
 */
public record KindList(int version, String source, List<Kind> kinds) {

    public KindList {
        kinds = List.copyOf(kinds);
        if (kinds.stream().noneMatch(kind -> kind.code().equals(Kind.NOT_GIVEN))) {
            throw new IllegalArgumentException("a kind list has a row for a kind that is not given");
        }
        if (kinds.stream().map(Kind::code).distinct().count() != kinds.size()) {
            throw new IllegalArgumentException("each kind stands once in its list");
        }
    }

    /** The list that comes with the software; an operation edits its own copy. */
    public static KindList shipped() {
        return Shipped.LIST;
    }

    /** The kind with this code; {@link Kind#NOT_GIVEN} when none is given or the code is not of this list. */
    public Kind of(Optional<String> code) {
        return code.flatMap(this::find).orElseGet(() -> find(Kind.NOT_GIVEN).orElseThrow());
    }

    /** The kind with this code, if it is in the list. */
    public Optional<Kind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static final class Shipped {
        private static final KindList LIST = read();

        private static KindList read() {
            var stream = Objects.requireNonNull(KindList.class.getResourceAsStream("/deconfliction/kinds.csv"));
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new KindList(
                        0, "Kapok", reader.lines().skip(1).map(Shipped::kind).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Kind kind(String line) {
            String[] cells = line.split(";", -1);
            return new Kind(
                    cells[0],
                    cells[1],
                    cells[2],
                    new Distances(
                            Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5])),
                    true);
        }
    }
}
