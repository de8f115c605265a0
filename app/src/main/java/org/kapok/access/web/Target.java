package org.kapok.access.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a person wanted to go before he was asked to sign in; only pages of this server. */
record Target(String path) {

    /** Reads what the address says; anything that is no page of ours leads to the first page. */
    static Target of(String wanted) {
        boolean plain = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(Character::isISOControl)
                && !wanted.startsWith("/sign-in");
        try {
            return new Target(plain && new URI(wanted).getHost() == null ? wanted : "/");
        } catch (URISyntaxException e) {
            return new Target("/");
        }
    }
}
