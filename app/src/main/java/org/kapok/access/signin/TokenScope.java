package org.kapok.access.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a token may be used for, within the rights of its owner.
 *
 * @param writes whether it may also change something
 * @param modules the modules whose addresses it may call; empty means all
 */
public record TokenScope(boolean writes, SortedSet<String> modules) {

    public TokenScope {
        modules = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(modules));
    }

    /** Reads the words {@code read}, {@code write} and module names. */
    public static TokenScope of(Collection<String> words) {
        var modules = new TreeSet<>(words);
        modules.remove("read");
        boolean writes = modules.remove("write");
        return new TokenScope(writes, modules);
    }

    /** The words again. */
    public List<String> words() {
        var words = new ArrayList<String>();
        words.add("read");
        if (writes) {
            words.add("write");
        }
        words.addAll(modules);
        return words;
    }

    /** Whether it covers a request with this HTTP method to an address of this module. */
    public boolean covers(String method, String module) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return (reads || writes) && (modules.isEmpty() || modules.contains(module));
    }
}
