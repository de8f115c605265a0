package org.kapok.exchange.reading;

import java.util.List;

/**
 * What a file holds and everything that is wrong with it; a shape with a fault is left out of {@code shapes}.
 *
 * @param faults in the order of the file; never more than {@link #MOST_FAULTS}, the last of which then says so
 */
public record Reading(List<Shape> shapes, List<Fault> faults) {

    /** More faults than a person can read are counted, not listed. */
    public static final int MOST_FAULTS = 1_000;

    public Reading {
        shapes = List.copyOf(shapes);
        faults = List.copyOf(faults);
    }
}
