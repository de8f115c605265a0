package org.kapok.cli;

import java.util.List;
import org.kapok.shared.Language;

/** What {@code ./kapok demo} prints below the address (its sample accounts). A bean of the demo module. */
public interface DemoGuide {

    /** Lines in the person's language. */
    List<String> lines(Language language);
}
