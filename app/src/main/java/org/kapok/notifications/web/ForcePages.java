package org.kapok.notifications.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapok.access.Accounts;
import org.kapok.directory.CellContact;
import org.kapok.directory.Directory;
import org.kapok.directory.Force;
import org.kapok.directory.Recipient;
import org.kapok.notifications.ForceReads;
import org.kapok.notifications.NotificationGoneException;
import org.kapok.notifications.Receipt;
import org.kapok.notifications.Registers;
import org.kapok.notifications.Release;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Makes the pages that a force reads. */
@Component
class ForcePages {

    private final ForceReads reads;
    private final Registers registers;
    private final Directory directory;
    private final Accounts accounts;
    private final Panels panels;

    ForcePages(ForceReads reads, Registers registers, Directory directory, Accounts accounts, Panels panels) {
        this.panels = panels;
        this.reads = reads;
        this.registers = registers;
        this.directory = directory;
        this.accounts = accounts;
    }

    ForcePage one(Viewer viewer, ForceId force, ShortId id, Screen screen, List<Violation> violations) {
        var lines = reads.find(viewer, force, id);
        if (lines.isEmpty()) {
            throw new NotificationGoneException(id.toString());
        }
        var issues = new ArrayList<ForcePage.Issue>();
        for (int i = 0; i < lines.size(); i++) {
            var before = i + 1 < lines.size() ? view(lines.get(i + 1).release(), screen) : new ViewLines(List.of());
            issues.add(issue(viewer, lines.get(i), before, screen));
        }
        return new ForcePage(
                id.toString(),
                directory.cell(viewer).map(CellContact::dutyPhone).orElse(""),
                issues,
                directory.force(viewer, force).map(Force::units).orElse(List.of()),
                Shapes.of(List.of(lines.getFirst().release())),
                panels.toForce(viewer, id, screen),
                violations);
    }

    RegisterPage register(Viewer viewer, ForceId force, Screen screen) {
        var edition = registers.last(viewer, force);
        var rows = reads.register(viewer, force).stream()
                .filter(line -> line.release().state() != Release.State.SUPERSEDED)
                .map(line -> row(line, Registers.change(line.release(), edition), screen))
                .toList();
        return new RegisterPage(
                force.toString(),
                directory
                        .recipient(viewer, force)
                        .map(one -> one.name().in(screen.language()))
                        .orElse(""),
                edition.map(Registers.Edition::number).orElse(0),
                edition.map(Registers.Edition::issuedAt),
                (int) rows.stream().filter(row -> !row.change().isEmpty()).count(),
                rows,
                viewer.isCell()
                        || directory
                                .recipient(viewer, force)
                                .filter(Recipient::exportsAllowed)
                                .isPresent());
    }

    private ForcePage.Issue issue(Viewer viewer, ForceReads.Line line, ViewLines before, Screen screen) {
        var release = line.release();
        var view = view(release, screen);
        return new ForcePage.Issue(
                release.id().toString(),
                release.version(),
                release.releasedAt(),
                release.state().name(),
                release.stateSince(),
                release.reason(),
                view,
                before.lines().isEmpty() ? List.of() : Differences.between(before, view, release.version()),
                answers(viewer, line, screen),
                ForceReads.next(line));
    }

    private List<NotificationPage.Event> answers(Viewer viewer, ForceReads.Line line, Screen screen) {
        Map<AccountId, String> names = accounts.names(
                viewer, line.receipts().stream().map(Receipt::recordedBy).toList());
        return line.receipts().stream()
                .map(receipt -> ReceiptLines.event(receipt, names, screen))
                .toList();
    }

    private static RegisterPage.Row row(ForceReads.Line line, String change, Screen screen) {
        var release = line.release();
        return new RegisterPage.Row(
                release.shortId().toString(),
                "notifications/" + release.shortId(),
                release.kind().name(),
                release.version(),
                release.state().name(),
                change,
                part(true, release, screen),
                part(false, release, screen),
                release.startsAt(),
                ForceReads.next(line));
    }

    private static ViewLines part(boolean essential, Release release, Screen screen) {
        return ViewLines.of(release.kind(), ViewLines.part(essential, release.view()), screen);
    }

    static ViewLines view(Release release, Screen screen) {
        return ViewLines.of(release.kind(), release.view(), screen);
    }
}
