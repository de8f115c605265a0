package org.kapok.ui.web;

import org.kapok.ui.PageModel;

/** The bell alone, for htmx. */
public record BellFragment() implements PageModel {}
