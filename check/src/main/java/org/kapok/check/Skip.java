package org.kapok.check;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Passes over values that nobody asked for, and still refuses what is not JSON. */
final class Skip {
    private Skip() {}

    static void over(JsonParser parser) throws UnusableFile {
        int depth = 0;
        JsonToken token = parser.currentToken();
        do {
            if (token == null) {
                throw new UnusableFile("file.collection");
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_NUMBER_FLOAT && isWord(parser)) {
                throw new UnusableFile(
                        "file.json",
                        parser.currentLocation().getLineNr() + ":"
                                + parser.currentLocation().getColumnNr(),
                        parser.getString());
            }
            if (depth > 0) {
                token = parser.nextToken();
            }
        } while (depth > 0);
    }

    /** Whether a number token is NaN or an infinity written as a word, which JSON does not have. */
    static boolean isWord(JsonParser parser) {
        String text = parser.getString();
        return !text.isEmpty() && (Character.isLetter(text.charAt(text.length() - 1)));
    }
}
