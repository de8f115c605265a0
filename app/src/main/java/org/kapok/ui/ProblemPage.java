package org.kapok.ui;

import java.util.List;
import java.util.Optional;
import org.kapok.shared.Violation;

/**
 * Something did not work.
 *
 * @param kind part of the texts' keys: {@code not_found}, {@code forbidden}, {@code conflict}, {@code too_large},
 *     {@code busy}, {@code refused}, {@code failed}
 * @param reason key of a sentence that says more than the kind does
 * @param reference to say to whoever looks after the server; also in its log
 * @param violations what was wrong, if that is known
 */
record ProblemPage(String kind, Optional<String> reason, String reference, List<Violation> violations)
        implements PageModel {

    public ProblemPage {
        violations = List.copyOf(violations);
    }

    /** The kind of problem that a status means. */
    static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "forbidden";
            case 404, 405, 410 -> "not_found";
            case 409, 412 -> "conflict";
            case 413 -> "too_large";
            case 429 -> "too_many";
            case 503 -> "busy";
            default -> status < 500 ? "refused" : "failed";
        };
    }
}
