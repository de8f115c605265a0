package org.kapok.access.web;

import java.util.List;
import org.kapok.shared.Role;
import org.kapok.ui.PageModel;

/**
 * The policy in words.
 *
 * @param reads what everyone may read, as message keys
 * @param writes what everyone may do
 * @param roles what each role may beyond that
 */
public record PolicyPage(List<String> reads, List<String> writes, List<OfRole> roles) implements PageModel {

    /** What one role may read and do, as message keys. */
    public record OfRole(Role role, List<String> reads, List<String> writes) {}

    public PolicyPage {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        roles = List.copyOf(roles);
    }
}
