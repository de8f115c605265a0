package org.kapok.access;

import java.util.List;
import org.kapok.shared.Language;

/** The accounts of a demo, for its sign-in page on the machine itself; supplied by the demo, by nobody else. */
public interface SampleSignIns {

    /** Every sample account, in the order in which a newcomer should look at them. */
    List<SampleSignIn> all(Language language);

    /**
     * One account whose password is no secret.
     *
     * @param operation name of the operation
     * @param role what it is
     * @param holder whom it speaks for; empty for nobody in particular
     */
    record SampleSignIn(String name, String password, String operation, String role, String holder) {}
}
