package org.kapok.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.directory.Directory;
import org.kapok.directory.Force;
import org.kapok.shared.ForceId;
import org.kapok.shared.Language;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Component;

/** The forces that a viewer may name in a file: all for the cell, itself for a force. */
@Component
public class ForceNames {

    private final Directory directory;

    ForceNames(Directory directory) {
        this.directory = directory;
    }

    /** The forces that this viewer may see, by name. */
    public List<Force> all(Viewer viewer) {
        return directory.forces(viewer);
    }

    Named of(Viewer viewer) {
        var byName = new HashMap<String, ForceId>();
        var names = new HashMap<ForceId, String>();
        for (Force force : directory.forces(viewer)) {
            names.put(force.id(), force.name().in(Language.EN));
            for (Language language : Language.values()) {
                byName.putIfAbsent(Column.reduced(force.name().in(language)), force.id());
            }
        }
        return new Named(byName, names);
    }

    /** Forces by reduced name, and back. */
    record Named(Map<String, ForceId> byName, Map<ForceId, String> names) {

        Optional<ForceId> of(String name) {
            return Optional.ofNullable(byName.get(Column.reduced(name)));
        }

        String name(ForceId force) {
            return names.getOrDefault(force, "");
        }
    }
}
