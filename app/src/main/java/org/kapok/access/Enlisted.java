package org.kapok.access;

import org.kapok.access.secrets.OneTimeCode;

/** A new account and the code with which its person chooses a password; the code is shown once and never again. */
public record Enlisted(Account account, OneTimeCode code) {

    /** The code as the person types it, for the one moment at which it is shown. */
    public String codeToShowOnce() {
        return code.text();
    }
}
