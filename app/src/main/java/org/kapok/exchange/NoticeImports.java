package org.kapok.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.kapok.access.AccessRefusedException;
import org.kapok.deconfliction.ActivityNotices;
import org.kapok.deconfliction.EvenAnswers;
import org.kapok.deconfliction.NoticeForms;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.exchange.reading.Caps;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.Format;
import org.kapok.exchange.reading.RefusedFileException;
import org.kapok.exchange.reading.ShapeReader;
import org.kapok.shared.ForceId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Service;

/** EXC-16: takes activity notices from files: by a liaison officer for his force, by the cell for any. */
@Service
public class NoticeImports {

    /** So many at once: each asks the proximity question under the operation's lock. */
    public static final int MOST = 200;

    private final NoticeForms forms;
    private final ActivityNotices notices;
    private final ForceNames forces;
    private final EvenAnswers even;
    private final Messages messages;

    NoticeImports(NoticeForms forms, ActivityNotices notices, ForceNames forces, EvenAnswers even, Messages messages) {
        this.forms = forms;
        this.notices = notices;
        this.forces = forces;
        this.even = even;
        this.messages = messages;
    }

    /**
     * What would become of each activity; writes nothing.
     *
     * @throws ViolationsException when the file as a whole cannot be read or holds too many
     */
    public NoticePreview preview(
            Viewer viewer, NoticeSpeaker speaker, byte[] file, Moments moments, Mappings mappings) {
        if (viewer.force().isEmpty() && !viewer.isCell()) {
            throw new AccessRefusedException("a notice is posted by its own force, or by the cell for it");
        }
        var found = new NoticeCandidates(
                messages, new CellTexts(new NoticeCodes(forms.kinds(viewer), messages), moments), moments.texts());
        read(file, found, mappings);
        if (found.all().size() > MOST) {
            throw new ViolationsException(List.of(Violation.of("file", "exchange.refused.too_many_notices", MOST)));
        }
        var named = forces.of(viewer);
        Predicate<NoticeDraft> posted = forms.posted(viewer);
        var seen = new ArrayList<NoticeDraft>();
        var lines = new ArrayList<NoticeLine>();
        for (NoticeCandidate candidate : found.all()) {
            var line = line(viewer, speaker, candidate, named, moments);
            boolean known = line.draft()
                    .filter(draft -> posted.test(draft) || seen.contains(draft))
                    .isPresent();
            line.draft().ifPresent(seen::add);
            lines.add(known ? known(line) : line);
        }
        return new NoticePreview(lines, found.remarks());
    }

    private static NoticeLine known(NoticeLine line) {
        return new NoticeLine(
                line.place(), line.name(), line.force(), ImportLine.Fate.KNOWN, List.of(), Optional.empty());
    }

    private NoticeLine line(
            Viewer viewer, NoticeSpeaker speaker, NoticeCandidate candidate, ForceNames.Named named, Moments moments) {
        Optional<ForceId> force =
                candidate.force().isBlank() ? viewer.force().or(speaker::force) : named.of(candidate.force());
        var faults = new ArrayList<>(candidate.faults());
        if (force.isEmpty()) {
            faults.add(
                    candidate.force().isBlank()
                            ? Fault.at(candidate.where(), "force", "exchange.fault.force_missing")
                            : Fault.at(candidate.where(), "force", "exchange.fault.force", candidate.force()));
        }
        var values = new HashMap<>(candidate.values());
        values.putAll(speaker.shared());
        force.ifPresent(id -> values.put("force", id.toString()));
        Optional<NoticeDraft> draft = Optional.empty();
        if (faults.isEmpty()) {
            var read = forms.read(viewer, values, candidate.outline(), moments);
            read.violations().forEach(wrong -> faults.add(new Fault(candidate.where(), wrong)));
            draft = faults.isEmpty() ? read.draft() : Optional.empty();
        }
        return new NoticeLine(
                candidate.where(),
                candidate.name(),
                force.map(named::name).orElse(""),
                draft.isPresent() ? ImportLine.Fate.READY : ImportLine.Fate.LEFT_OUT,
                faults,
                draft);
    }

    /**
     * Posts what is ready, all in one transaction, each with its releasable wording and the proximity question asked.
     *
     * @param file names the attempt: a refused one is repeated under the same name
     * @param seen ids of the alerts that the writer has been shown
     * @throws org.kapok.notifications.UnseenAlerts with the alerts in the writer's view that he has not seen
     */
    public List<Notice> take(Viewer viewer, UUID file, NoticePreview preview, Set<String> seen) {
        Map<UUID, NoticeDraft> drafts = new LinkedHashMap<>();
        for (int i = 0; i < preview.lines().size(); i++) {
            var id = UUID.nameUUIDFromBytes((file + " " + i).getBytes(StandardCharsets.UTF_8));
            preview.lines().get(i).draft().ifPresent(draft -> drafts.put(id, draft));
        }
        return drafts.isEmpty() ? List.of() : even.to(viewer, () -> notices.post(viewer, drafts, seen));
    }

    private static void read(byte[] file, NoticeCandidates found, Mappings mappings) {
        try {
            switch (Format.of(file)) {
                case WORKBOOK, TABLE -> found.sheets(NotificationImports.sheets(file), mappings);
                case MAP -> found.shapes(new ShapeReader(Caps.ofUploads()).read(new ByteArrayInputStream(file)));
            }
        } catch (RefusedFileException refused) {
            throw new ViolationsException(List.of(refused.violation()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
