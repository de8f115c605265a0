package org.kapok.check;

import java.util.List;
import org.kapok.engine.Item;

/**
 * What was read of one file.
 *
 * @param items the good features, in file order
 * @param errors one line for each bad feature
 */
record FeatureFile(List<Item> items, List<String> errors) {
    FeatureFile {
        items = List.copyOf(items);
        errors = List.copyOf(errors);
    }
}
