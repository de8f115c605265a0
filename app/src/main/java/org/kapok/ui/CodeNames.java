package org.kapok.ui;

import java.util.Optional;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;

/** What the codes of an operation's own lists are called; a module that keeps such lists supplies the bean. */
public interface CodeNames {

    /** Nothing has a name. */
    CodeNames NONE = (_, _, _, _) -> Optional.empty();

    /** The name of one code of one list, in this language; empty for a code that the list never held. */
    Optional<String> name(OperationId operation, String list, String code, Language language);
}
