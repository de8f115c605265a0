package org.kapok.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.Language;

/** Checks a whole store for {@code ./kapok verify}; reads only. A bean of the module that keeps the ledger. */
public interface StoreVerifier {

    /**
     * Checks everything.
     *
     * @param checkpoint a checkpoint that was kept elsewhere
     * @throws IOException if the checkpoint cannot be read
     */
    Outcome verify(Optional<Path> checkpoint, Language language) throws IOException;

    /**
     * What was found.
     *
     * @param summary lines for standard output
     * @param problems one line each; none means intact
     */
    record Outcome(List<String> summary, List<String> problems) {
        public Outcome {
            summary = List.copyOf(summary);
            problems = List.copyOf(problems);
        }
    }
}
