package org.kapok.ui;

import java.util.List;
import java.util.Optional;
import org.kapok.shared.Language;
import org.kapok.shared.Viewer;

/**
 * What the layout needs to know of the person before the screen.
 *
 * @param person who is signed in; empty on the sign-in page and on public pages
 * @param operation where he works now
 * @param others other operations that he can switch to
 */
public record LayoutContext(Optional<Person> person, Optional<OperationLabel> operation, List<OperationLink> others) {

    public LayoutContext {
        others = List.copyOf(others);
    }

    /** Nobody is signed in. */
    public static LayoutContext anonymous() {
        return new LayoutContext(Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The person of the account.
     *
     * @param name as written in the top bar
     * @param holder the organisation, force or authority he acts for, as written in the account menu; may be empty
     * @param language the account's own choice, if it has one
     */
    public record Person(Viewer viewer, String name, String holder, Optional<Language> language) {}

    /** One operation that the same person may switch to. */
    public record OperationLink(String name, String path) {}
}
