package org.kapok.deconfliction.notice;

import java.time.Instant;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.modulith.NamedInterface;

/** What a force decides on the releasable wording of its notice. */
@NamedInterface("notice")
public sealed interface WordingChoice {

    /** Organisations may be told the default wording. */
    @NamedInterface("notice")
    record AgreeDefault() implements WordingChoice {}

    /** Not yet: the default wording waits for the force's agreement (unless the operation's rule allows it). */
    @NamedInterface("notice")
    record NotYet() implements WordingChoice {}

    /** The force's own: its area and hours contain the true ones with the distance to keep. */
    @NamedInterface("notice")
    record Own(Geometry area, Instant from, Instant until, Optional<String> words) implements WordingChoice {}
}
