package org.kapok.deconfliction.notice;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** That the cell entered something for a force: who said it, through which channel, and when. */
@NamedInterface("notice")
public record Through(String person, Channel channel, Instant at) {

    public Through {
        if (person.isBlank()) {
            throw new IllegalArgumentException("an entry for another says who said it");
        }
    }
}
