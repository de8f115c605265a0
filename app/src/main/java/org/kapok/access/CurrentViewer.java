package org.kapok.access;

import java.util.Optional;
import org.kapok.shared.Viewer;

/**
 * Who makes the running HTTP request. Controllers take a {@link Viewer} (or {@link Operation}, or {@link Account}) as
 * an argument instead.
 */
public interface CurrentViewer {

    /** The viewer; empty for a visitor who is not fully signed in, and outside requests. */
    Optional<Viewer> viewer();

    /** His account. */
    Optional<Account> account();
}
