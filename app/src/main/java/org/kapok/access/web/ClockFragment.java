package org.kapok.access.web;

import org.kapok.ui.PageModel;

/** The clock of the top bar alone, for htmx. */
public record ClockFragment() implements PageModel {}
