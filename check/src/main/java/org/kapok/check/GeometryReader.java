package org.kapok.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapok.engine.GeometryType;
import org.kapok.engine.ItemDraft;
import org.kapok.engine.Kind;
import org.kapok.engine.Positions;
import org.kapok.engine.Problem;
import org.kapok.engine.ProblemCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a geometry into a draft; the type may come before or after the coordinates. */
final class GeometryReader {
    private final JsonParser parser;
    private final ItemDraft draft;
    private String typeFound = "";
    private @Nullable GeometryType type;
    private @Nullable Nest coordinates;
    private boolean twice;

    GeometryReader(JsonParser parser, ItemDraft draft) {
        this.parser = parser;
        this.draft = draft;
    }

    void read() throws UnusableFile {
        typeFound = Found.at(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            Skip.over(parser);
            return;
        }
        typeFound = "";
        boolean typed = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("type")) {
                twice |= typed;
                typed = true;
                typeFound = Found.at(parser);
                type = parser.currentToken() == JsonToken.VALUE_STRING
                        ? GeometryType.named(parser.getString()).orElse(null)
                        : null;
                Skip.over(parser);
            } else if (name.equals("coordinates")) {
                twice |= coordinates != null;
                coordinates = Nest.read(parser);
            } else {
                Skip.over(parser);
            }
        }
    }

    /** Hands the geometry to the draft, or says what is wrong with it. */
    void settle(Optional<Kind> kind) {
        if (twice) {
            draft.problem(Problem.of(ProblemCode.REPEATED_PROPERTY, "geometry"));
        } else if (type == null) {
            List<GeometryType> allowed = kind.map(Kind::geometries).orElse(List.of(GeometryType.values()));
            String expected =
                    String.join(", ", allowed.stream().map(GeometryType::word).toList());
            draft.problem(Problem.of(ProblemCode.GEOMETRY, "geometry", expected, typeFound));
        } else if (coordinates == null) {
            draft.problem(Problem.of(ProblemCode.COORDINATES, "coordinates", type.word(), ""));
        } else {
            take(type, coordinates);
        }
    }

    private void take(GeometryType known, Nest nest) {
        if (nest.broken().isPresent()) {
            draft.problem(Problem.of(
                    ProblemCode.POSITION, "coordinates", nest.broken().get()));
            draft.geometry(known, List.of());
            return;
        }
        Optional<List<List<Positions>>> parts =
                switch (known) {
                    case POINT -> nest.place().map(place -> List.of(List.of(place)));
                    case LINE_STRING -> nest.line().map(line -> List.of(List.of(line)));
                    case POLYGON -> nest.rings().map(List::of);
                    case MULTI_POLYGON -> nest.parts();
                };
        if (parts.isEmpty()) {
            draft.problem(Problem.of(ProblemCode.COORDINATES, "coordinates", known.word(), nest.outline()));
        }
        draft.geometry(known, parts.orElseGet(ArrayList::new));
    }
}
