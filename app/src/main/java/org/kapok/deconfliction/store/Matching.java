package org.kapok.deconfliction.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Patterns of searches. */
final class Matching {

    private Matching() {}

    /** A pattern that finds {@code text} anywhere, its own wildcards taken literally. */
    static @Nullable String anywhere(Optional<String> text) {
        return text.map(plain -> "%" + plain.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .orElse(null);
    }
}
