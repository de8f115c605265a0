package org.kapok.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which columns persons said a source's columns are, by the layout of that source.
 *
 * @param byLayout by {@link HeadedSheet#layout}
 */
public record Mappings(Map<String, Mapping> byLayout) {

    public Mappings {
        byLayout = Map.copyOf(byLayout);
    }

    /** None. */
    public static Mappings none() {
        return new Mappings(Map.of());
    }

    Optional<Mapping> of(String layout) {
        return Optional.ofNullable(byLayout.get(layout));
    }

    /**
     * One.
     *
     * @param form word of the sheet's form
     * @param keys our column's key by the place of the source's column, from 0
     */
    public record Mapping(String form, Map<Integer, String> keys) {

        public Mapping {
            keys = Map.copyOf(keys);
        }

        Map<Integer, Column> columns(SheetForm of) {
            var columns = new LinkedHashMap<Integer, Column>();
            new TreeMap<>(keys).forEach((index, key) -> of.column(key).ifPresent(column -> columns.put(index, column)));
            return columns;
        }
    }
}
