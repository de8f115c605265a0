package org.kapok.deconfliction.alert;

import java.util.Optional;
import org.kapok.deconfliction.notice.Distances;

/** Distance class of a proximity alert, the closest first. */
public enum Band {
    INSIDE,
    NEAR,
    FAR;

    /**
     * The band of two sides whose buffers' edges are {@code gapMetres} apart; empty beyond the widest distance.
     *
     * @param gapMetres not negative; 0 when the buffers meet
     */
    public static Optional<Band> of(double gapMetres, Distances distances) {
        if (gapMetres <= distances.insideMetres()) {
            return Optional.of(INSIDE);
        }
        if (gapMetres <= distances.nearMetres()) {
            return Optional.of(NEAR);
        }
        return gapMetres <= distances.farMetres() ? Optional.of(FAR) : Optional.empty();
    }

    /** How severe an alert of this band is. */
    public Severity severity() {
        return switch (this) {
            case INSIDE -> Severity.SEVERE;
            case NEAR -> Severity.HIGH;
            case FAR -> Severity.MODERATE;
        };
    }
}
