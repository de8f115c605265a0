package org.kapok.deconfliction.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapok.shared.Violation;
import org.locationtech.jts.geom.Geometry;

/** What a notice must be before it is posted; everything wrong is said at once. */
public final class NoticeCheck {

    /** Longer texts are letters, not notices. */
    public static final int LONGEST_TEXT = 2_000;

    /** A notice tells of days, not of years: a standing closure is posted again. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private NoticeCheck() {}

    /** All violations of {@code draft}, in the order of the form. */
    public static List<Violation> of(NoticeDraft draft, KindList kinds, boolean byCell, Instant now) {
        var wrong = new ArrayList<Violation>();
        time(draft.extent(), now).ifPresent(wrong::add);
        draft.kind()
                .filter(code -> kinds.find(code).isEmpty())
                .map(code -> Violation.of("kind", "deconfliction.violation.unknown_kind", code))
                .ifPresent(wrong::add);
        texts(draft, wrong);
        if (!draft.declaredUnclassified()) {
            wrong.add(Violation.of("unclassified", "deconfliction.violation.not_declared"));
        }
        if (byCell && draft.through().isEmpty()) {
            wrong.add(Violation.of("through_person", "deconfliction.violation.through_missing"));
        }
        if (draft.wording() instanceof WordingChoice.Own own) {
            wording(own, draft, kinds, wrong);
        }
        return wrong;
    }

    private static Optional<Violation> time(Extent extent, Instant now) {
        if (extent.until().isEmpty()) {
            return Optional.of(Violation.of("until", "deconfliction.violation.end_missing"));
        }
        Instant end = extent.until().orElseThrow();
        if (!extent.moves() && !extent.from().isBefore(end)) {
            return Optional.of(Violation.of("until", "deconfliction.violation.ends_before_it_starts"));
        }
        if (!extent.latest().orElseThrow().isAfter(now)) {
            return Optional.of(Violation.of("until", "deconfliction.violation.over_already"));
        }
        return Duration.between(extent.from(), end).compareTo(LONGEST) > 0
                ? Optional.of(Violation.of("until", "deconfliction.violation.too_long", LONGEST.toDays()))
                : Optional.empty();
    }

    private static void texts(NoticeDraft draft, List<Violation> wrong) {
        text("label", draft.label(), wrong);
        text("remark", draft.remark(), wrong);
        draft.through().ifPresent(through -> text("through_person", through.person(), wrong));
        if (draft.wording() instanceof WordingChoice.Own own) {
            text("wording_words", own.words().orElse(""), wrong);
        }
    }

    private static void text(String field, String text, List<Violation> wrong) {
        if (text.length() > LONGEST_TEXT) {
            wrong.add(Violation.of(field, "deconfliction.violation.text_too_long", LONGEST_TEXT));
        }
        List<String> markings = ClassifiedMarkings.in(text);
        if (!markings.isEmpty()) {
            wrong.add(Violation.of(field, "deconfliction.violation.classified", String.join(", ", markings)));
        }
    }

    private static void wording(WordingChoice.Own own, NoticeDraft draft, KindList kinds, List<Violation> wrong) {
        Extent extent = draft.extent();
        if (extent.until().isEmpty() || !own.from().isBefore(own.until())) {
            wrong.add(Violation.of("wording_until", "deconfliction.violation.ends_before_it_starts"));
            return;
        }
        if (own.from().isAfter(extent.earliest())
                || own.until().isBefore(extent.latest().orElseThrow())) {
            wrong.add(Violation.of("wording_from", "deconfliction.violation.wording_hours"));
        }
        double keep = kinds.of(draft.kind()).distances().farMetres() + extent.radiusMetres();
        boolean contained = Stream.of(own.area())
                .filter(Geometry::isValid)
                .anyMatch(area -> area.covers(Widening.of(extent.geometry(), keep)));
        if (!contained) {
            wrong.add(Violation.of("wording_area", "deconfliction.violation.wording_area"));
        }
    }
}
