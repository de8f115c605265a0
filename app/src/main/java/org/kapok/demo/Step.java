package org.kapok.demo;

import java.time.Instant;

/**
 * One deed of the story.
 *
 * @param item the record that it makes or works on
 * @param name unique within its item
 * @param at when somebody does it
 */
record Step(String item, String name, Instant at, Deed deed) {

    /** What is done, through the commands of a module, as somebody. */
    @FunctionalInterface
    interface Deed {
        void by(Deeds deeds);
    }

    String key() {
        return item + "/" + name;
    }
}
