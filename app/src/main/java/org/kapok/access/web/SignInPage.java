package org.kapok.access.web;

import java.util.List;
import org.kapok.access.SampleSignIns;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/**
 * Asks for name and password.
 *
 * @param name as the person typed it
 * @param to where he wanted to go
 * @param again whether the form had grown too old and must be sent again
 * @param samples the accounts of a demo, by operation; empty anywhere else, and for whoever is not at this machine
 */
public record SignInPage(
        String name, String to, boolean again, List<SampleSignIns.SampleSignIn> samples, List<Violation> violations)
        implements PageModel {

    public SignInPage {
        samples = List.copyOf(samples);
        violations = List.copyOf(violations);
    }

    /** The operations of the sample accounts, each once. */
    public List<String> operations() {
        return samples.stream()
                .map(SampleSignIns.SampleSignIn::operation)
                .distinct()
                .toList();
    }
}
