package org.kapok.check;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The value a parser stands at, as an error shows it. */
final class Found {
    private Found() {}

    static String at(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> "{...}";
            case START_ARRAY -> "[...]";
            case VALUE_STRING -> '"' + Lines.found(parser.getString()) + '"';
            case VALUE_NULL -> "null";
            default -> Lines.found(String.valueOf(parser.getString()));
        };
    }
}
