package org.kapok.deconfliction.notice;

import org.springframework.modulith.NamedInterface;

/** Metres above mean sea level, both ends included. */
@NamedInterface("notice")
public record AltitudeBand(double floorMetres, double ceilingMetres) {

    public AltitudeBand {
        if (!Double.isFinite(floorMetres) || !Double.isFinite(ceilingMetres) || floorMetres > ceilingMetres) {
            throw new IllegalArgumentException("an altitude band runs from its floor up to its ceiling");
        }
    }
}
