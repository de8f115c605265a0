package org.kapok.check;

import java.util.HashSet;
import java.util.Set;
import org.kapok.engine.ItemDraft;
import org.kapok.engine.Problem;
import org.kapok.engine.ProblemCode;
import org.kapok.engine.Side;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one feature into a draft. */
final class FeatureReader {
    private final JsonParser parser;
    private final ItemDraft draft;
    private final Side side;
    private final Set<String> seen = new HashSet<>();

    FeatureReader(JsonParser parser, ItemDraft draft, Side side) {
        this.parser = parser;
        this.draft = draft;
        this.side = side;
    }

    void read() throws UnusableFile {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            draft.problem(Problem.of(ProblemCode.FEATURE, "feature", Found.at(parser)));
            Skip.over(parser);
            new PropertyReader(parser, draft, side).settleWithout(false);
            return;
        }
        boolean typed = false;
        PropertyReader properties = new PropertyReader(parser, draft, side);
        GeometryReader geometry = new GeometryReader(parser, draft);
        boolean propertiesSeen = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type")) {
                typed = true;
                type(value);
            } else if (name.equals("properties") && once(name)) {
                propertiesSeen = true;
                properties.read();
            } else if (name.equals("geometry") && once(name)) {
                geometry.read();
            } else {
                Skip.over(parser);
            }
        }
        if (!typed) {
            draft.problem(Problem.of(ProblemCode.FEATURE, "type", ""));
        }
        if (!propertiesSeen) {
            draft.problem(Problem.of(ProblemCode.PROPERTIES, "properties", ""));
        }
        properties.settleWithout(propertiesSeen);
        geometry.settle(properties.kind());
    }

    private void type(JsonToken value) throws UnusableFile {
        if (value != JsonToken.VALUE_STRING || !parser.getString().equals("Feature")) {
            draft.problem(Problem.of(ProblemCode.FEATURE, "type", Found.at(parser)));
        }
        Skip.over(parser);
    }

    private boolean once(String name) {
        if (seen.add(name)) {
            return true;
        }
        draft.problem(Problem.of(ProblemCode.REPEATED_PROPERTY, name));
        return false;
    }
}
