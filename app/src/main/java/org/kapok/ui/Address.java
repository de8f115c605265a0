package org.kapok.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a page lies: filters, order and page number of a list are part of it, so that it can be kept, shared and gone
 * back to.
 *
 * @param path starts with a slash
 * @param query parameters in their order, each with its values
 */
public record Address(String path, Map<String, List<String>> query) {

    public Address {
        var copy = new LinkedHashMap<String, List<String>>();
        query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        query = java.util.Collections.unmodifiableMap(copy);
    }

    /** The first value of a parameter, if it is there and not blank. */
    public Optional<String> value(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The same page with one parameter replaced; an empty value removes it. */
    public Address with(String name, String value) {
        var changed = new LinkedHashMap<>(query);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new Address(path, changed);
    }

    /** The same page without these parameters. */
    public Address without(String... names) {
        var changed = new LinkedHashMap<>(query);
        changed.keySet().removeAll(List.of(names));
        return new Address(path, changed);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        query.forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        return parts.isEmpty() ? path : path + parts.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
