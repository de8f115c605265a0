package org.kapok.geo.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kapok.geo.Area;
import org.kapok.geo.Found;
import org.kapok.geo.Place;

/** Finds areas and places by name: exact, beginning, a word's beginning, then likeness by trigrams. */
final class NameIndex {

    private static final double LIKE_ENOUGH = 0.4;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Place>> exact = new HashMap<>();

    NameIndex(List<Area> areas, List<Place> places) {
        places.forEach(this::add);
        areas.forEach(this::add);
    }

    private record Entry(String folded, Set<String> trigrams, Object subject, int rank) {

        double score(String wanted, Set<String> wantedTrigrams) {
            if (folded.equals(wanted)) {
                return 1;
            }
            if (folded.startsWith(wanted)) {
                return 0.9;
            }
            if (folded.contains(" " + wanted)) {
                return 0.8;
            }
            double likeness = Folding.likeness(trigrams, wantedTrigrams);
            return likeness >= LIKE_ENOUGH ? 0.75 * likeness : 0;
        }
    }

    private void add(Place place) {
        Stream.concat(Stream.of(place.name()), place.otherNames().stream())
                .map(Folding::fold)
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    add(name, place, place.kind().ordinal());
                    exact.computeIfAbsent(name, _ -> new ArrayList<>()).add(place);
                });
    }

    private void add(Area area) {
        Stream.of(
                        Stream.of(area.names().reference(), area.pcode().value()),
                        area.names().french().stream(),
                        area.names().english().stream(),
                        area.names().local().stream())
                .flatMap(names -> names)
                .map(Folding::fold)
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> add(name, area, 10 + area.level()));
    }

    private void add(String name, Object subject, int rank) {
        entries.add(new Entry(name, Folding.trigrams(name), subject, rank));
    }

    List<Place> named(String name) {
        return List.copyOf(exact.getOrDefault(Folding.fold(name), List.of()));
    }

    List<Found> search(String text, int limit) {
        String wanted = Folding.fold(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> trigrams = Folding.trigrams(wanted);
        var best = new LinkedHashMap<Object, Found>();
        entries.stream()
                .map(entry -> new Hit(entry, entry.score(wanted, trigrams)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparingInt(hit -> hit.entry().rank())
                        .thenComparing(hit -> hit.entry().folded()))
                .forEach(hit -> best.putIfAbsent(key(hit.entry().subject()), hit.found()));
        return best.values().stream().limit(limit).toList();
    }

    private static Object key(Object subject) {
        return subject instanceof Area area ? area.pcode() : subject instanceof Place place ? place.id() : subject;
    }

    private record Hit(Entry entry, double score) {

        Found found() {
            return entry.subject() instanceof Area area
                    ? new Found.FoundArea(area, score)
                    : new Found.FoundPlace((Place) entry.subject(), score);
        }
    }
}
