package org.kapok.exchange;

import java.util.Optional;

/** Columns that hold codes of a list. */
interface CodeBook {

    /** Whether this column holds codes. */
    boolean isCoded(String column);

    /** The code that a person meant by {@code text}. */
    Optional<String> code(String column, String text);
}
