package org.kapok.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Moments;
import org.locationtech.jts.geom.Geometry;

/** The form of an activity notice as texts by field: what a person types, and what a file of ours carries. */
public interface NoticeForms {

    /**
     * What a file draws instead of typing it.
     *
     * @param geometry point, polygon or multi-polygon of an area; line of a movement
     * @param times one per position of a movement; empty for an area
     * @param from start of an area, where the file says it with its offset
     * @param until end of an area, where the file says it with its offset
     */
    record Outline(Geometry geometry, List<Instant> times, Optional<Instant> from, Optional<Instant> until) {

        public Outline {
            times = List.copyOf(times);
        }
    }

    /** A form as far as it could be read, and everything that would refuse it. */
    record Read(Optional<NoticeDraft> draft, List<Violation> violations) {

        public Read {
            violations = List.copyOf(violations);
        }
    }

    /** One kind of activity that the operation offers, with its names in both languages. */
    record KindName(String code, List<String> names) {

        public KindName {
            names = List.copyOf(names);
        }
    }

    /** Reads a form's texts and checks them as if they had been typed; times are local to {@code moments}. */
    Read read(Viewer writer, Map<String, String> values, Optional<Outline> outline, Moments moments);

    /** Tells of a draft whether a live notice that the viewer may read says the same already. */
    Predicate<NoticeDraft> posted(Viewer viewer);

    /** The kinds of activity that may be named. */
    List<KindName> kinds(Viewer viewer);
}
