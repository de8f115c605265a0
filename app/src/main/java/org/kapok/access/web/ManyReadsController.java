package org.kapok.access.web;

import java.util.List;
import org.kapok.access.HolderDirectory;
import org.kapok.access.ManyReads;
import org.kapok.access.OperationSettings;
import org.kapok.access.ReadLog;
import org.kapok.access.Settings;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the cell who reads very many high and severe records. */
@Controller
@OpenTo(Role.CELL)
class ManyReadsController {

    private final ReadLog log;
    private final OperationSettings settings;
    private final ObjectProvider<HolderDirectory> holders;

    ManyReadsController(ReadLog log, OperationSettings settings, ObjectProvider<HolderDirectory> holders) {
        this.log = log;
        this.settings = settings;
        this.holders = holders;
    }

    @GetMapping("/o/{code}/reads")
    Page show(Viewer viewer) {
        HolderDirectory directory = holders.getIfAvailable();
        List<HolderDirectory.Holder> known = directory == null ? List.of() : directory.holders(viewer);
        var lines = log.manyReads(viewer).stream()
                .map(reading -> new ManyReadsPage.Line(reading, name(known, reading)))
                .toList();
        return Page.of(new ManyReadsPage(lines, settings.value(viewer.operation(), Settings.MASS_READING)));
    }

    private static String name(List<HolderDirectory.Holder> known, ManyReads reading) {
        return known.stream()
                .filter(holder ->
                        reading.reader().holder().filter(holder.id()::equals).isPresent())
                .map(HolderDirectory.Holder::name)
                .findFirst()
                .orElse("");
    }
}
