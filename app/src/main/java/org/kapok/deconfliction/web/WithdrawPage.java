package org.kapok.deconfliction.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/** Asks before a notice is withdrawn. */
public record WithdrawPage(String id, int version, boolean cell, List<Choice> channels, List<Violation> violations)
        implements PageModel {}
