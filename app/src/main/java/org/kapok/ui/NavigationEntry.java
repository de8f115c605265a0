package org.kapok.ui;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

/**
 * One word of the navigation; modules contribute these as beans.
 *
 * @param key key of its text
 * @param path below {@code /o/{code}/}, without leading slash; empty for the operation's first page
 * @param roles who sees it
 * @param order from left to right; the desk is 0, administration 900; from 800 on folded under one word
 * @param badge how many wait for the viewer there; empty for no number. Runs on every page: keep it under a millisecond
 */
public record NavigationEntry(
        String key, String path, Set<Role> roles, int order, Function<Viewer, OptionalInt> badge) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** An entry without a number. */
    public static NavigationEntry of(String key, String path, int order, Set<Role> roles) {
        return new NavigationEntry(key, path, roles, order, _ -> OptionalInt.empty());
    }
}
