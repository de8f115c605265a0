package org.kapok.deconfliction.alert;

import org.springframework.modulith.NamedInterface;

/** What became of an alert. Each outcome has one owner: nobody accepts a risk for another. */
@NamedInterface("alert")
public enum Outcome {
    CHANGED_ACTIVITY(Owner.FORCE),
    RETIMED(Owner.ORGANISATION),
    REROUTED(Owner.ORGANISATION),
    WAITS(Owner.ORGANISATION),
    GOES_ON(Owner.ORGANISATION),
    WITHDREW(Owner.ORGANISATION);

    private final Owner owner;

    Outcome(Owner owner) {
        this.owner = owner;
    }

    /** Who alone decides it; the cell may only record what he said, through whom and when. */
    public Owner owner() {
        return owner;
    }
}
