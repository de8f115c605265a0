package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the layout who looks and where; one bean, supplied by the module that knows accounts and operations. */
public interface LayoutContexts {

    /** The context of this request; {@link LayoutContext#anonymous()} when nobody is signed in. Asked once per page. */
    LayoutContext of(HttpServletRequest request);
}
