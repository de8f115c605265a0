package org.kapok.deconfliction.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.deconfliction.notice.AltitudeBand;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;

/** A notice (or any shape that a question is about) as the API takes it; geometry is GeoJSON, times are RFC 3339. */
record ApiNotice(
        @Nullable String id,
        @Nullable Integer version,
        @Nullable String force,
        @Nullable Map<String, Object> geometry,
        @JsonProperty("radius_m") @Nullable Double radius,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<String> times,
        @JsonProperty("slack_s") @Nullable Double slack,
        @JsonProperty("floor_m") @Nullable Double floor,
        @JsonProperty("ceiling_m") @Nullable Double ceiling,
        @Nullable String kind,
        @Nullable String label,
        @Nullable String remark,
        @Nullable Boolean unclassified,
        @Nullable ApiWording wording,
        @Nullable ApiThrough through,
        @JsonProperty("seen_alerts") @Nullable List<String> seenAlerts) {

    /** The releasable wording; {@code agree} true for the default one. */
    record ApiWording(
            @Nullable Boolean agree,
            @Nullable Map<String, Object> area,
            @Nullable String from,
            @Nullable String until,
            @Nullable String words) {}

    /** Who told the cell. */
    record ApiThrough(String person, Channel channel, String at) {}

    Optional<UUID> uuid() {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Set<String> seen() {
        return seenAlerts == null ? Set.of() : Set.copyOf(seenAlerts);
    }

    NoticeDraft draft(Viewer writer) {
        var wrong = new ArrayList<Violation>();
        Optional<ForceId> owner = writer.force().or(() -> force(wrong));
        WordingChoice choice = wording(wrong);
        Optional<Through> told = writer.isCell() ? through(wrong) : Optional.empty();
        Extent extent = extent(wrong);
        return new NoticeDraft(
                owner.orElseThrow(),
                extent,
                Optional.ofNullable(kind),
                label == null ? "" : label,
                remark == null ? "" : remark,
                Boolean.TRUE.equals(unclassified),
                told,
                choice);
    }

    /** The extent; throws {@link ViolationsException}. */
    Extent extent() {
        return extent(new ArrayList<>());
    }

    private Extent extent(List<Violation> wrong) {
        var shape = new GeoJsonGeometry(geometry == null ? Map.of() : geometry, "geometry", wrong).read();
        List<Instant> moments = new ArrayList<>();
        if (times != null) {
            times.forEach(time -> instant("times", time, wrong).ifPresent(moments::add));
        }
        Optional<Instant> start = moments.isEmpty() ? instant("from", from, wrong) : Optional.empty();
        Optional<Instant> end = moments.isEmpty() ? instant("until", until, wrong) : Optional.empty();
        if (start.isPresent() && end.isPresent() && !start.orElseThrow().isBefore(end.orElseThrow())) {
            wrong.add(Violation.of("until", "deconfliction.violation.ends_before_it_starts"));
        }
        if (!wrong.isEmpty()) {
            throw new ViolationsException(wrong);
        }
        try {
            var extent = moments.isEmpty()
                    ? Extent.area(
                            shape.orElseThrow(), radius == null ? 0 : radius, start.orElseThrow(), end.orElseThrow())
                    : new Extent(
                            shape.orElseThrow(),
                            0,
                            moments.getFirst(),
                            Optional.of(moments.getLast()),
                            moments,
                            Duration.ofMillis(Math.round((slack == null ? 0 : slack) * 1000)),
                            Optional.empty());
            return floor == null || ceiling == null ? extent : extent.at(Optional.of(new AltitudeBand(floor, ceiling)));
        } catch (IllegalArgumentException _) {
            throw new ViolationsException(List.of(Violation.of("geometry", "deconfliction.violation.geometry")));
        }
    }

    private Optional<ForceId> force(List<Violation> wrong) {
        try {
            if (force != null) {
                return Optional.of(ForceId.of(force));
            }
        } catch (IllegalArgumentException _) {
            // Said below, like a missing one.
        }
        wrong.add(Violation.of("force", "deconfliction.violation.missing"));
        return Optional.empty();
    }

    private WordingChoice wording(List<Violation> wrong) {
        if (wording == null || (wording.area() == null && !Boolean.TRUE.equals(wording.agree()))) {
            return new WordingChoice.NotYet();
        }
        if (wording.area() == null) {
            return new WordingChoice.AgreeDefault();
        }
        var area = new GeoJsonGeometry(wording.area(), "wording.area", wrong).read();
        Optional<Instant> start = instant("wording.from", wording.from(), wrong);
        Optional<Instant> end = instant("wording.until", wording.until(), wrong);
        return area.isEmpty() || start.isEmpty() || end.isEmpty()
                ? new WordingChoice.NotYet()
                : new WordingChoice.Own(
                        area.orElseThrow(),
                        start.orElseThrow(),
                        end.orElseThrow(),
                        Optional.ofNullable(wording.words()));
    }

    private Optional<Through> through(List<Violation> wrong) {
        return through == null || through.person().isBlank()
                ? Optional.empty()
                : instant("through.at", through.at(), wrong)
                        .map(at -> new Through(through.person(), through.channel(), at));
    }

    private static Optional<Instant> instant(String field, @Nullable String text, List<Violation> wrong) {
        Optional<Instant> instant = Optional.ofNullable(text).flatMap(ApiValues::instant);
        if (instant.isEmpty()) {
            wrong.add(Violation.of(field, "deconfliction.violation.instant"));
        }
        return instant;
    }
}
