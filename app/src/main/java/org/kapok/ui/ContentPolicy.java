package org.kapok.ui;

/** What a page may load and run: only what this server built. */
public final class ContentPolicy {

    /**
     * The value of the {@code Content-Security-Policy} header of every page. No inline script or style, no evaluation;
     * map workers from our own files; map images from canvases.
     */
    public static final String DIRECTIVES = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    private ContentPolicy() {}
}
