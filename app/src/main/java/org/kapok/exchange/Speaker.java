package org.kapok.exchange;

import java.util.Map;
import java.util.Optional;
import org.kapok.shared.OrganisationId;

/**
 * For whom a file is taken.
 *
 * @param organisation whose the rows are that name none; empty when each row must name one
 * @param behalf what the cell says about who told it, by field of the form; empty for the organisation itself
 * @param named the organisations that rows may name, by acronym reduced as {@link Column#reduced} does
 */
public record Speaker(
        Optional<OrganisationId> organisation, Map<String, String> behalf, Map<String, OrganisationId> named) {

    public Speaker {
        behalf = Map.copyOf(behalf);
        named = Map.copyOf(named);
    }

    /** Whose a row is that names this acronym, or none. */
    Optional<OrganisationId> of(String acronym) {
        return acronym.isBlank() ? organisation : Optional.ofNullable(named.get(Column.reduced(acronym)));
    }
}
