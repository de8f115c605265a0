package org.kapok.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kapok.shared.Language;

/**
 * Checks a bundle for {@code ./kapok verify BUNDLE} with neither app nor store. Listed in {@code
 * META-INF/services/org.kapok.cli.BundleVerifier}.
 */
public interface BundleVerifier {

    /**
     * Checks one bundle file.
     *
     * @throws IOException if a file cannot be read
     */
    StoreVerifier.Outcome verify(Path bundle, Optional<Path> checkpoint, Language language) throws IOException;
}
