package org.kapok.ledger.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kapok.cli.StoreVerifier;
import org.kapok.ledger.verification.BundleVerifier;
import org.kapok.shared.Language;

/** Verifies a bundle with nothing but the file; a checkpoint tells nothing about a bundle and is left aside. */
public final class BundleVerification implements org.kapok.cli.BundleVerifier {

    /** For the service loader. */
    public BundleVerification() {}

    @Override
    public StoreVerifier.Outcome verify(Path bundle, Optional<Path> checkpoint, Language language) throws IOException {
        return new Wording(language).ofBundle(BundleVerifier.verify(Files.readAllBytes(bundle)));
    }
}
