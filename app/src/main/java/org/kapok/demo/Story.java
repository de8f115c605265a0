package org.kapok.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All that may be told of one sample operation at one moment.
 *
 * @param began when its story began
 * @param now the moment
 * @param told keys of the steps told so far
 */
record Story(Company company, Terrain terrain, Routes routes, Instant began, Instant now, Set<String> told, long seed) {

    Story {
        told = Set.copyOf(told);
    }

    /** Nothing was told yet: all of it is, each step at its own time. */
    boolean isFresh() {
        return told.isEmpty();
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>(new SiteStories(company, terrain, began).steps());
        steps.addAll(new FirstTrips(this).steps());
        steps.addAll(new Convoys(this).steps());
        steps.addAll(new Days(this).steps());
        return steps;
    }

    /** DEM-5: what never began and could only begin too late is left out; what began is told to its end. */
    List<Step> unlessTooLate(String item, Instant latest, Supplier<List<Step>> steps) {
        boolean begun = told.contains(item + "/submit") || told.contains(item + "/post");
        return isFresh() || begun || latest.isAfter(now) ? steps.get() : List.of();
    }
}
