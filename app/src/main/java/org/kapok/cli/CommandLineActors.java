package org.kapok.cli;

import java.util.Optional;
import org.kapok.shared.Viewer;

/** Who acts when a command names an operation. A bean of the module that knows accounts. */
public interface CommandLineActors {

    /**
     * The account of that name in the operation, or the operation's own machine account.
     *
     * @param operation its code, as in {@code --operation CF}
     * @param account what {@code --as} says
     * @throws org.kapok.shared.ViolationsException if there is no such operation or account
     */
    Viewer viewer(String operation, Optional<String> account);
}
