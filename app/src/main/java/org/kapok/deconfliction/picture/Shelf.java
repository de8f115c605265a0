package org.kapok.deconfliction.picture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.engine.Item;
import org.kapok.engine.ItemId;
import org.kapok.engine.Side;
import org.kapok.engine.SpaceTimeIndex;

/**
 * Everything of one sort that is live, in the engine's live index. Readers never wait; writers wait for each other. What
 * a change costs does not grow with what is on the shelf.
 */
final class Shelf<T> {

    /** One thing on the shelf with what the engine needs. */
    record Slot<T>(T value, Extent extent, Item item) {}

    private final Map<UUID, Slot<T>> slots = new ConcurrentHashMap<>();
    private final SpaceTimeIndex index;

    /** Empty, for the things of one side. */
    Shelf(Side side) {
        this.index = new SpaceTimeIndex(side);
    }

    synchronized void put(UUID id, T value, Extent extent, double keepMetres) {
        var slot = new Slot<>(value, extent, Items.of(name(id), extent, keepMetres));
        slots.put(id, slot);
        index.add(slot.item());
    }

    synchronized void remove(UUID id) {
        if (slots.remove(id) != null) {
            index.withdraw(name(id));
        }
    }

    /** A thing of the other side to ask about, with {@code keepMetres} kept round it besides its own radius. */
    static <T> Slot<T> asked(T value, Extent extent, double keepMetres) {
        return new Slot<>(value, extent, Items.of(extent, keepMetres));
    }

    Optional<T> find(UUID id) {
        return Optional.ofNullable(slots.get(id)).map(Slot::value);
    }

    /** What comes too close to {@code asked}, as the index says; what was changed meanwhile is for the asker to look at. */
    List<Slot<T>> near(Slot<?> asked) {
        return index.query(asked.item()).stream()
                .map(id -> slots.get(UUID.fromString(id.value())))
                .filter(Objects::nonNull)
                .toList();
    }

    Collection<Slot<T>> all() {
        return slots.values();
    }

    private static ItemId name(UUID id) {
        return new ItemId(id.toString());
    }
}
