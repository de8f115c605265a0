package org.kapok.access.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;

/** Reads what proxies say of a request, and remembers that one said something: the headers are gone afterwards. */
final class BelievedProxies extends RemoteIpValve {

    /** Set when the request was passed on by somebody, whether believed or not. */
    static final String PASSED_ON = BelievedProxies.class.getName();

    private static final List<String> HEADERS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (HEADERS.stream().anyMatch(header -> request.getHeader(header) != null)) {
            request.setAttribute(PASSED_ON, true);
        }
        super.invoke(request, response);
    }
}
