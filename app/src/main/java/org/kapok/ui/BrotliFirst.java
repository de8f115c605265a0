package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Sends the brotli twin of a file to whoever takes brotli. Browsers name gzip first without preferring it, and the usual
 * resolver follows their order.
 */
final class BrotliFirst extends EncodedResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        HttpServletRequest asked = request != null && takesBrotli(request) ? new Brotli(request) : request;
        return super.resolveResourceInternal(asked, path, locations, chain);
    }

    private static boolean takesBrotli(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(?i)(.*[, ])?br\\s*(,.*)?");
    }

    private static final class Brotli extends HttpServletRequestWrapper {

        Brotli(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) ? "br" : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of("br"))
                    : super.getHeaders(name);
        }
    }
}
