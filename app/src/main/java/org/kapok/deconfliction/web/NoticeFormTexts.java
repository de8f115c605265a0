package org.kapok.deconfliction.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kapok.deconfliction.ActivityNotices;
import org.kapok.deconfliction.Kinds;
import org.kapok.deconfliction.NoticeForms;
import org.kapok.deconfliction.notice.Kind;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.shared.Language;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Component;

/** Reads notices of files by the rules of the form that people fill in. */
@Component
class NoticeFormTexts implements NoticeForms {

    private static final int MOST = 10_000;

    private final ActivityNotices notices;
    private final Kinds kinds;

    NoticeFormTexts(ActivityNotices notices, Kinds kinds) {
        this.notices = notices;
        this.kinds = kinds;
    }

    @Override
    public Read read(Viewer writer, Map<String, String> values, Optional<Outline> outline, Moments moments) {
        var form = new NoticeForm(new UUID(0, 0), 0, values, List.of());
        try {
            var draft = new NoticeFormReader(form, moments, outline).draft(writer);
            return new Read(Optional.of(draft), notices.violations(writer, draft));
        } catch (ViolationsException wrong) {
            return new Read(Optional.empty(), wrong.violations());
        }
    }

    @Override
    public Predicate<NoticeDraft> posted(Viewer viewer) {
        var query = new NoticeRows.Query(Optional.empty(), Optional.of(NoticeState.LIVE), Optional.empty(), "", false);
        List<Notice> live = notices.list(viewer, query, MOST, 0);
        return draft -> live.stream()
                .filter(notice -> notice.force().equals(draft.force()))
                .flatMap(notice -> notice.content().stream())
                .anyMatch(content -> content.label().equals(draft.label().strip())
                        && content.kind().equals(draft.kind())
                        && content.extent().equals(draft.extent()));
    }

    @Override
    public List<KindName> kinds(Viewer viewer) {
        return kinds.of(viewer).kinds().stream()
                .filter(Kind::offered)
                .map(kind -> new KindName(
                        kind.code(),
                        Stream.of(Language.values()).map(kind::label).toList()))
                .toList();
    }
}
