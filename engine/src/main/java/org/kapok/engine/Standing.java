package org.kapok.engine;

/** An item that stays in its place while its window lasts: a site or an area. */
public record Standing(ItemId id, Shape shape, Window window, double bufferM, AltitudeBand altitude) implements Item {
    public Standing {
        Item.finiteNotNegative(bufferM);
    }
}
