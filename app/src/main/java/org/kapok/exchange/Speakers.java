package org.kapok.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** EXC-11: for whom a viewer may take files: his own organisation, or for the cell those that speak through it. */
@Component
public class Speakers {

    private final Directory directory;

    Speakers(Directory directory) {
        this.directory = directory;
    }

    /** The organisations that speak through the cell; none for anybody else. */
    public List<Organisation> throughCell(Viewer viewer) {
        return viewer.isCell()
                ? directory.organisations(viewer).stream()
                        .filter(Organisation::speaksThroughCell)
                        .toList()
                : List.of();
    }

    /**
     * Who speaks.
     *
     * @param chosen for the cell: whose the rows are that name none
     * @param behalf for the cell: who said so, by field of the form
     */
    public Speaker of(Viewer viewer, Optional<OrganisationId> chosen, Map<String, String> behalf) {
        var named = new HashMap<String, OrganisationId>();
        if (viewer.organisation().isPresent()) {
            OrganisationId own = viewer.organisation().orElseThrow();
            directory.organisation(viewer, own).ifPresent(one -> names(named, one));
            return new Speaker(Optional.of(own), Map.of(), named);
        }
        var through = throughCell(viewer);
        through.forEach(one -> names(named, one));
        return new Speaker(
                chosen.filter(id -> through.stream().anyMatch(one -> one.id().equals(id))), behalf, named);
    }

    private static void names(Map<String, OrganisationId> named, Organisation one) {
        named.put(Column.reduced(one.acronym()), one.id());
        one.aliases().forEach(alias -> named.putIfAbsent(Column.reduced(alias), one.id()));
    }
}
