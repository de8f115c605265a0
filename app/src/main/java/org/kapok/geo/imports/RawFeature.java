package org.kapok.geo.imports;

import java.util.Map;
import java.util.Optional;

/**
 * One feature as it stood in the file, nothing believed yet.
 *
 * @param number from 1
 * @param properties those that are text, numbers or booleans, as text, by their own names
 * @param geometryType empty when there is no geometry
 * @param coordinates nested lists that end in {@code double[]} positions
 * @param fault code of what is wrong with its coordinates, if anything
 */
record RawFeature(
        int number,
        Map<String, String> properties,
        Optional<String> geometryType,
        Optional<Object> coordinates,
        Optional<String> fault) {}
