package org.kapok.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.exchange.reading.Caps;
import org.kapok.exchange.reading.Fault;
import org.kapok.exchange.reading.RefusedFileException;
import org.kapok.exchange.reading.ShapeReader;
import org.kapok.exchange.reading.WorkbookReader;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Service;

/** Takes sites and movements from files: first it says what would become of each, then it takes the good ones. */
@Service
public class NotificationImports {

    /** So many can be submitted at once; of a larger file all good ones become drafts. */
    public static final int MOST_SUBMITTED = 200;

    private final Checking checking;
    private final TakenRows taken;
    private final Writing writing;
    private final Codes codes;
    private final Messages messages;

    NotificationImports(Checking checking, TakenRows taken, Writing writing, Codes codes, Messages messages) {
        this.checking = checking;
        this.taken = taken;
        this.writing = writing;
        this.codes = codes;
        this.messages = messages;
    }

    /** What taking writes with. */
    @org.springframework.stereotype.Component
    record Writing(IdentifiedTransactions transactions, Notifications notifications, Drafts drafts) {}

    /**
     * What would become of each part of the file; writes nothing. Throws {@link ViolationsException} when the file as a
     * whole cannot be read.
     *
     * @param moments the operation's clock, in whose zone the file's local times are
     */
    public ImportPreview preview(Viewer viewer, Speaker speaker, byte[] file, Moments moments) {
        var found = read(file, moments);
        Set<String> known = writing.transactions().read(viewer, () -> taken.of(viewer, speaker.organisation()));
        return new ImportPreview(checking.lines(viewer, speaker, found.all(), known, moments), found.remarks());
    }

    /**
     * Takes the good lines in one transaction: submitted or as drafts.
     *
     * @param submit whether lines without any fault are submitted; else they become drafts
     * @param consent by {@code consent.FORCE}, yes or no, for every line
     */
    public ImportOutcome take(
            Viewer viewer, Speaker speaker, byte[] file, Moments moments, boolean submit, Map<String, String> consent) {
        var preview = preview(viewer, speaker, file, moments);
        boolean submits = submit && preview.count(ImportLine.Fate.READY) <= MOST_SUBMITTED;
        var lines = new ArrayList<>(preview.lines());
        while (true) {
            try {
                return writing.transactions()
                        .write(
                                viewer,
                                () -> taken(viewer, speaker, lines, submits, consent, moments, preview.remarks()));
            } catch (Alerted alerted) {
                var line = lines.get(alerted.line);
                lines.set(
                        alerted.line,
                        line.with(
                                ImportLine.Fate.DRAFT,
                                List.of(Fault.at(line.places().getFirst(), "", "exchange.fault.alerts"))));
            }
        }
    }

    /** A line that comes too close to something that the writer must see before he submits it: it becomes a draft. */
    private static final class Alerted extends RuntimeException {

        private final int line;

        Alerted(int line, UnseenAlerts alerts) {
            super(alerts);
            this.line = line;
        }
    }

    private ImportOutcome taken(
            Viewer viewer,
            Speaker speaker,
            List<ImportLine> lines,
            boolean submits,
            Map<String, String> consent,
            Moments moments,
            List<Fault> remarks) {
        var submitted = new ArrayList<ShortId>();
        var drafts = new ArrayList<Drafts.Beginning>();
        var digests = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.fate() == ImportLine.Fate.READY && submits) {
                submitted.add(submitted(viewer, line, i, consent));
                digests.add(line.digest());
            } else if (line.fate() == ImportLine.Fate.READY || line.fate() == ImportLine.Fate.DRAFT) {
                var form = new TreeMap<>(line.form());
                form.putAll(consent);
                drafts.add(new Drafts.Beginning(line.kind().orElseThrow(), form));
                digests.add(line.digest());
            }
        }
        writing.drafts().begin(viewer, speaker.organisation(), drafts);
        taken.add(viewer, speaker.organisation(), digests, moments.now());
        return new ImportOutcome(submitted, drafts.size(), new ImportPreview(lines, remarks));
    }

    private ShortId submitted(Viewer viewer, ImportLine line, int index, Map<String, String> consent) {
        try {
            return writing.notifications()
                    .submit(viewer, Consenting.to(line.submission().orElseThrow(), consent));
        } catch (UnseenAlerts alerts) {
            throw new Alerted(index, alerts);
        }
    }

    private Candidates read(byte[] file, Moments moments) {
        try {
            return Format.isWorkbook(file)
                    ? SheetReader.read(WorkbookReader.read(file, Caps.ofUploads()), messages, codes, moments)
                    : ShapeCandidates.of(
                            new ShapeReader(Caps.ofUploads()).read(new ByteArrayInputStream(file)),
                            messages,
                            codes,
                            moments);
        } catch (RefusedFileException refused) {
            throw new ViolationsException(List.of(refused.violation()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
