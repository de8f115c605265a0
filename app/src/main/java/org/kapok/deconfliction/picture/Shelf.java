package org.kapok.deconfliction.picture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.engine.Item;

/** Everything of one sort that is live, ready for the engine. Safe for several threads. */
final class Shelf<T> {

    /** One thing on the shelf with what the engine needs. */
    record Slot<T>(T value, Extent extent, Box box, Item item) {}

    private final Map<UUID, Slot<T>> slots = new ConcurrentHashMap<>();

    void put(UUID id, T value, Extent extent, double keepMetres) {
        slots.put(id, slot(value, extent, keepMetres));
    }

    static <T> Slot<T> slot(T value, Extent extent, double keepMetres) {
        return new Slot<>(value, extent, Box.of(extent, keepMetres), Items.of(extent, keepMetres));
    }

    void remove(UUID id) {
        slots.remove(id);
    }

    Optional<T> find(UUID id) {
        return Optional.ofNullable(slots.get(id)).map(Slot::value);
    }

    /** What may come near {@code box}: some of it does not. */
    List<Slot<T>> near(Box box) {
        return slots.values().stream().filter(slot -> slot.box().meets(box)).toList();
    }

    Collection<Slot<T>> all() {
        return slots.values();
    }
}
