package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Something that only this browser and this server know; whoever keeps the door supplies it. */
@FunctionalInterface
public interface BrowserSecret {

    /** The secret that came with a request; the same before and after sign-in. */
    Optional<String> of(HttpServletRequest request);
}
