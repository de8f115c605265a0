package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kapok.access.signin.Origin;

/** Tells where a request comes from. */
final class Origins {

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                isLoopback(request.getRemoteAddr()) && !wasPassedOn(request));
    }

    /** A literal address: no name is looked up. */
    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    private static boolean wasPassedOn(HttpServletRequest request) {
        return request.getAttribute(BelievedProxies.PASSED_ON) != null;
    }
}
