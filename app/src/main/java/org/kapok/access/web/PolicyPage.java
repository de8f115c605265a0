package org.kapok.access.web;

import java.util.List;
import org.kapok.shared.Role;
import org.kapok.ui.PageModel;

/** The policy in words, role by role. */
public record PolicyPage(List<OfRole> roles) implements PageModel {

    /** What one role may read and do, as message keys. */
    public record OfRole(Role role, List<String> reads, List<String> writes) {}

    public PolicyPage {
        roles = List.copyOf(roles);
    }
}
