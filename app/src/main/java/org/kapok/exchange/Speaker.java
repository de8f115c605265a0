package org.kapok.exchange;

import java.util.Map;
import org.kapok.shared.OrganisationId;

/**
 * For whom a file is taken.
 *
 * @param behalf what the cell says about who told it, by field of the form; empty for the organisation itself
 */
public record Speaker(OrganisationId organisation, Map<String, String> behalf) {

    public Speaker {
        behalf = Map.copyOf(behalf);
    }
}
