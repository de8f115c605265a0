package org.kapok.deconfliction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapok.deconfliction.notice.DefaultWording;
import org.kapok.deconfliction.notice.KindList;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.notice.Rounding;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.Wording;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;

/** Makes the next state of a notice. */
final class NoticeWriting {

    private NoticeWriting() {}

    static Notice fresh(
            UUID id,
            OperationId operation,
            ShortId shortId,
            NoticeDraft draft,
            KindList kinds,
            Rounding rounding,
            Instant now) {
        return notice(id, operation, shortId, 1, draft, kinds, rounding, now);
    }

    static Notice next(Notice before, NoticeDraft draft, KindList kinds, Rounding rounding, Instant now) {
        return notice(
                before.id(), before.operation(), before.shortId(), before.version() + 1, draft, kinds, rounding, now);
    }

    private static Notice notice(
            UUID id,
            OperationId operation,
            ShortId shortId,
            int version,
            NoticeDraft draft,
            KindList kinds,
            Rounding rounding,
            Instant now) {
        var content = new Notice.Content(
                UUID.randomUUID(),
                draft.extent(),
                draft.kind(),
                draft.label().strip(),
                draft.remark().strip(),
                wording(draft, kinds, rounding));
        return new Notice(
                id,
                operation,
                shortId,
                draft.force(),
                version,
                NoticeState.LIVE,
                draft.extent().earliest(),
                draft.extent().latest().orElseThrow(),
                Optional.of(content),
                draft.through(),
                now);
    }

    private static Wording wording(NoticeDraft draft, KindList kinds, Rounding rounding) {
        double keep = kinds.of(draft.kind()).distances().farMetres();
        return switch (draft.wording()) {
            case WordingChoice.AgreeDefault _ ->
                DefaultWording.of(draft.extent(), keep, rounding).agreed(true);
            case WordingChoice.NotYet _ -> DefaultWording.of(draft.extent(), keep, rounding);
            case WordingChoice.Own own ->
                new Wording(own.area(), own.from(), own.until(), own.words(), Wording.Origin.WRITTEN, true);
        };
    }

    static Notice agreed(Notice before, Optional<Through> through, Instant now) {
        Notice.Content old = before.content().orElseThrow();
        var content = new Notice.Content(
                UUID.randomUUID(),
                old.extent(),
                old.kind(),
                old.label(),
                old.remark(),
                old.wording().agreed(true));
        return with(before, NoticeState.LIVE, Optional.of(content), through, now);
    }

    static Notice withdrawn(Notice before, Optional<Through> through, Instant now) {
        return with(before, NoticeState.WITHDRAWN, before.content(), through, now);
    }

    static Notice ended(Notice before, Instant now) {
        return with(before, NoticeState.ENDED, before.content(), before.through(), now);
    }

    static Notice purged(Notice before, Instant now) {
        return with(before, NoticeState.PURGED, Optional.empty(), Optional.empty(), now);
    }

    private static Notice with(
            Notice before,
            NoticeState state,
            Optional<Notice.Content> content,
            Optional<Through> through,
            Instant now) {
        return new Notice(
                before.id(),
                before.operation(),
                before.shortId(),
                before.force(),
                before.version() + 1,
                state,
                before.startsAt(),
                before.endsAt(),
                content,
                through,
                now);
    }
}
