package org.kapok.canary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What nobody sends who means well. */
final class Garbage {

    /** As it stands in a form's body or an address, already encoded. */
    static final Map<String, String> ENCODED = encoded();

    /** As it stands in JSON in the place of a value. */
    static final List<String> JSON = List.of(
            "null",
            "\"\"",
            "\"garbage\"",
            "\"zero \\u0000 byte\"",
            "\"half \\ud83d of a pair\"",
            "\"" + "long ".repeat(2_000) + "\"",
            "\"00000000-0000-0000-0000-00000000000g\"",
            "\"2026-13-45T99:99:99Z\"",
            "-1",
            "1e400",
            "99999999999999999999999999",
            "true",
            "[]",
            "{}",
            "[null]",
            "{\"a\":null}",
            "[[[[[1]]]]]");

    /** Whole bodies that are no answer to anything. */
    static final List<String> BODIES = List.of(
            "",
            "null",
            "{",
            "[]",
            "[{}]",
            "42",
            "\"text\"",
            "{}",
            "{\"unknown\":1}",
            "{\"a\":\"\u0000\"}",
            "[".repeat(3_000),
            "{\"a\":".repeat(3_000));

    private Garbage() {}

    private static Map<String, String> encoded() {
        var kinds = new TreeMap<String, String>();
        kinds.put("empty", "");
        kinds.put("blank", "+++");
        kinds.put("long", "garbage+".repeat(1_280));
        kinds.put("word", "GARBAGE");
        kinds.put("id", "00000000-0000-0000-0000-00000000000g");
        kinds.put("an id of dashes", "-".repeat(36));
        kinds.put("another id", "6f1b7a50-1111-4222-8333-444455556666");
        kinds.put("number", "-99999999999999999999");
        kinds.put("fraction", "1e400");
        kinds.put("not a number", "NaN");
        kinds.put("date", "31.02.2026+25:61");
        kinds.put("machine's date", "2026-02-31T25:61:00Z");
        kinds.put("zero byte", "a%00b");
        kinds.put("half a pair", "a%ED%A0%BDb");
        kinds.put("no text", "%FF%FE");
        kinds.put("markup", "%3Cscript%3E%27%22%3B--");
        kinds.put("lines", "a%0D%0ASet-Cookie:+b=c");
        kinds.put("pattern", "%28a%2B%29%2B%25_%5C%5B");
        return kinds;
    }
}
