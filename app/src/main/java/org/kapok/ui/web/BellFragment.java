package org.kapok.ui.web;

import org.kapok.ui.PageModel;

/** The bell alone, for htmx, with the number of matters that wait now. */
public record BellFragment(int unread) implements PageModel {}
