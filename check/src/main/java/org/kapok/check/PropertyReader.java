package org.kapok.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.kapok.engine.ItemDraft;
import org.kapok.engine.Kind;
import org.kapok.engine.Problem;
import org.kapok.engine.ProblemCode;
import org.kapok.engine.Side;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the properties of a feature into a draft. Those that only some kinds have are kept until the kind is known and
 * then read or ignored. A property that is null counts as not said.
 */
final class PropertyReader {
    private final JsonParser parser;
    private final ItemDraft draft;
    private final Side side;
    private final Set<String> seen = new HashSet<>();
    private final List<Runnable> ofStanding = new ArrayList<>();
    private final List<Runnable> ofMovement = new ArrayList<>();
    private @Nullable Kind kind;
    private boolean idSettled;
    private boolean kindSettled;

    PropertyReader(JsonParser parser, ItemDraft draft, Side side) {
        this.parser = parser;
        this.draft = draft;
        this.side = side;
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    void read() throws UnusableFile {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            draft.problem(Problem.of(ProblemCode.PROPERTIES, "properties", Found.at(parser)));
            Skip.over(parser);
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            property(name);
        }
    }

    /** Says what is missing and reads what waited for the kind. */
    void settleWithout(boolean propertiesSeen) {
        if (!idSettled && propertiesSeen) {
            draft.problem(Problem.of(ProblemCode.ID, "id", ""));
        }
        if (!kindSettled && propertiesSeen) {
            draft.problem(Problem.of(ProblemCode.KIND, "kind", kinds(), ""));
        }
        if (kind != null) {
            (kind == Kind.MOVEMENT ? ofMovement : ofStanding).forEach(Runnable::run);
        }
    }

    private void property(String name) throws UnusableFile {
        switch (name) {
            case "id", "kind", "buffer_m", "from", "until", "times", "slack_s", "floor_m", "ceiling_m" -> known(name);
            default -> Skip.over(parser);
        }
    }

    private void known(String name) throws UnusableFile {
        if (!seen.add(name)) {
            later(name, () -> draft.problem(Problem.of(ProblemCode.REPEATED_PROPERTY, name)));
            Skip.over(parser);
            return;
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        switch (name) {
            case "id" -> id();
            case "kind" -> kindWord();
            case "buffer_m" -> number(name, ProblemCode.NOT_NEGATIVE, draft::bufferM);
            case "slack_s" -> number(name, ProblemCode.NOT_NEGATIVE, draft::slackS);
            case "floor_m" -> number(name, ProblemCode.NUMBER, draft::floorM);
            case "ceiling_m" -> number(name, ProblemCode.NUMBER, draft::ceilingM);
            case "from" -> instant(name, draft::from);
            case "until" -> instant(name, draft::until);
            default -> times();
        }
    }

    private void later(String name, Runnable action) {
        switch (name) {
            case "from", "until" -> ofStanding.add(action);
            case "times", "slack_s" -> ofMovement.add(action);
            default -> action.run();
        }
    }

    private void id() throws UnusableFile {
        idSettled = true;
        if (parser.currentToken() == JsonToken.VALUE_STRING && wellFormed(parser.getString())) {
            draft.id(parser.getString());
        } else {
            draft.problem(Problem.of(ProblemCode.ID, "id", Found.at(parser)));
            Skip.over(parser);
        }
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private void kindWord() throws UnusableFile {
        kindSettled = true;
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            Kind.named(parser.getString(), side).ifPresent(named -> {
                kind = named;
                draft.kind(named);
            });
        }
        if (kind == null) {
            draft.problem(Problem.of(ProblemCode.KIND, "kind", kinds(), Found.at(parser)));
        }
        Skip.over(parser);
    }

    private String kinds() {
        return String.join(", ", Kind.of(side).stream().map(Kind::word).toList());
    }

    private void number(String name, ProblemCode otherwise, DoubleConsumer take) throws UnusableFile {
        String found = Found.at(parser);
        double value = parser.currentToken().isNumeric() && !Skip.isWord(parser) ? parser.getDoubleValue() : Double.NaN;
        if (Double.isFinite(value) && (otherwise == ProblemCode.NUMBER || value >= 0)) {
            later(name, () -> take.accept(value));
        } else {
            later(name, () -> draft.problem(Problem.of(otherwise, name, found)));
            if (!parser.currentToken().isNumeric()) {
                Skip.over(parser);
            }
        }
    }

    private void instant(String name, Consumer<Instant> take) throws UnusableFile {
        String found = Found.at(parser);
        Optional<Instant> instant =
                parser.currentToken() == JsonToken.VALUE_STRING ? Rfc3339.parse(parser.getString()) : Optional.empty();
        later(
                name,
                () -> instant.ifPresentOrElse(take, () -> draft.problem(Problem.of(ProblemCode.INSTANT, name, found))));
        Skip.over(parser);
    }

    private void times() throws UnusableFile {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            String found = Found.at(parser);
            ofMovement.add(() -> draft.problem(Problem.of(ProblemCode.TIMES, "times", found)));
            Skip.over(parser);
            return;
        }
        List<Instant> times = new ArrayList<>();
        List<Problem> wrong = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<Instant> instant = parser.currentToken() == JsonToken.VALUE_STRING
                    ? Rfc3339.parse(parser.getString())
                    : Optional.empty();
            String found = instant.isPresent() ? "" : Found.at(parser);
            instant.ifPresentOrElse(times::add, () -> wrong.add(Problem.of(ProblemCode.INSTANT, "times", found)));
            Skip.over(parser);
        }
        ofMovement.add(() -> {
            wrong.stream().limit(1).forEach(draft::problem);
            if (wrong.isEmpty()) {
                draft.times(times);
            }
        });
    }
}
