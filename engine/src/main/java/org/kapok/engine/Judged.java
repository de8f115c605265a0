package org.kapok.engine;

import java.util.List;

/** What came of judging a draft. */
public sealed interface Judged {

    /** The draft is valid. */
    record Good(Item item) implements Judged {}

    /** The draft is not; everything that is wrong with it, in the order of its fields. */
    record Bad(List<Problem> problems) implements Judged {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
