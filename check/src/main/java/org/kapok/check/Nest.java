package org.kapok.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.engine.Positions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Coordinates before their type is known: a position (depth 0), a row of positions (depth 1), or rows of rows. Anything
 * else is broken, and says at what. Numbers beyond the second of a position are passed over.
 */
final class Nest {
    private static final int DEEPEST = 4;

    private double[] lonLat = new double[2];
    private int count;
    private final List<Nest> inner = new ArrayList<>();
    private int depth = -1;
    private @Nullable String broken;

    private Nest() {}

    static Nest read(JsonParser parser) throws UnusableFile {
        Nest nest = new Nest();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            nest.array(parser, 0);
        } else {
            nest.broken = Found.at(parser);
            Skip.over(parser);
        }
        return nest;
    }

    /** Reads on to the end of the array whose first token the parser stands at. */
    private void array(JsonParser parser, int level) throws UnusableFile {
        if (parser.currentToken() != JsonToken.START_ARRAY && parser.currentToken() != JsonToken.END_ARRAY) {
            depth = 0;
            position(parser);
            return;
        }
        for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken()) {
            if (parser.currentToken() != JsonToken.START_ARRAY || level == DEEPEST) {
                breakAt(Found.at(parser));
                Skip.over(parser);
            } else {
                parser.nextToken();
                element(parser, level);
            }
        }
        depth = depth < 0 ? 1 : depth;
    }

    private void element(JsonParser parser, int level) throws UnusableFile {
        boolean flat = parser.currentToken() != JsonToken.START_ARRAY && parser.currentToken() != JsonToken.END_ARRAY;
        if (flat && inner.isEmpty()) {
            depth = 1;
            position(parser);
            return;
        }
        Nest child = new Nest();
        child.array(parser, level + 1);
        if (child.broken != null) {
            breakAt(child.broken);
        }
        if (count > 0 || depth > 0 && depth != Math.max(2, child.depth + 1)) {
            breakAt("[...]");
        }
        inner.add(child);
        depth = Math.max(2, child.depth + 1);
    }

    private void position(JsonParser parser) throws UnusableFile {
        int read = 0;
        if (2 * count + 2 > lonLat.length) {
            lonLat = Arrays.copyOf(lonLat, 2 * lonLat.length);
        }
        for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken()) {
            if (read < 2) {
                lonLat[2 * count + read++] = number(parser);
            } else {
                if (!parser.currentToken().isScalarValue()) {
                    breakAt(Found.at(parser));
                }
                Skip.over(parser);
            }
        }
        if (read < 2) {
            breakAt("[...]");
        }
        count++;
    }

    private double number(JsonParser parser) throws UnusableFile {
        if (parser.currentToken().isNumeric() && !Skip.isWord(parser)) {
            double value = parser.getDoubleValue();
            if (!Double.isInfinite(value)) {
                return value;
            }
        }
        breakAt(Found.at(parser));
        if (!parser.currentToken().isNumeric()) {
            Skip.over(parser);
        }
        return 0;
    }

    private void breakAt(String found) {
        if (broken == null) {
            broken = found;
        }
    }

    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** The one position. */
    Optional<Positions> place() {
        return depth == 0 ? Optional.of(positions()) : Optional.empty();
    }

    /** The row of positions, at least one. */
    Optional<Positions> line() {
        return depth == 1 && count > 0 ? Optional.of(positions()) : Optional.empty();
    }

    /** The rows, at least one. */
    Optional<List<Positions>> rings() {
        return depth == 2 ? all(inner.stream().map(Nest::line).toList()) : Optional.empty();
    }

    /** The polygons, at least one. */
    Optional<List<List<Positions>>> parts() {
        return depth == 3 ? all(inner.stream().map(Nest::rings).toList()) : Optional.empty();
    }

    private static <T> Optional<List<T>> all(List<Optional<T>> each) {
        List<T> present = each.stream().flatMap(Optional::stream).toList();
        return present.size() == each.size() && !present.isEmpty() ? Optional.of(present) : Optional.empty();
    }

    /** The shape of the brackets, for an error. */
    String outline() {
        return inner.isEmpty() && count == 0 ? "[]" : "[".repeat(depth + 1) + "..." + "]".repeat(depth + 1);
    }

    private Positions positions() {
        return Positions.of(Arrays.copyOf(lonLat, 2 * count));
    }
}
