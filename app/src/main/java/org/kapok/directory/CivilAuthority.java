package org.kapok.directory;

import org.kapok.shared.AuthorityId;

/**
 * A civil authority or civil protection service: neither organisation nor force.
 *
 * @param version optimistic lock; 0 for one that is not yet stored
 */
public record CivilAuthority(
        AuthorityId id, int version, BilingualName name, String function, String dutyPhone, boolean active) {}
