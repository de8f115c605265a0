package org.kapok.access.web;

import java.util.List;
import org.kapok.ui.PageModel;

/** Shows the recovery codes, once. */
public record RecoveryCodesPage(List<String> codes, String to) implements PageModel {

    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }
}
