package org.kapok.access.web;

import org.kapok.ui.PageModel;

/** Shows a one-time code, once. */
public record OneTimeCodePage(String signInName, String code) implements PageModel {

    /** Never the code. */
    @Override
    public String toString() {
        return "OneTimeCodePage[" + signInName + "]";
    }
}
