package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.kapok.access.Operations;
import org.kapok.directory.Directory;
import org.kapok.geo.Atlases;
import org.kapok.geo.PlaceWords;
import org.kapok.shared.Viewer;
import org.kapok.ui.Screen;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Component;

/** What every controller of this module needs to speak to its reader. */
@Component
class Reading {

    private final Screens screens;
    private final Atlases atlases;
    private final Directory directory;
    private final Operations operations;

    Reading(Screens screens, Atlases atlases, Directory directory, Operations operations) {
        this.screens = screens;
        this.atlases = atlases;
        this.directory = directory;
        this.operations = operations;
    }

    Screen screen(HttpServletRequest request) {
        return screens.of(request);
    }

    Names names(Viewer viewer, Screen ui) {
        return new Names(directory, viewer, ui.language());
    }

    Sentences sentences(Viewer viewer, Screen ui) {
        return new Sentences(
                ui, new PlaceWords(atlases.of(viewer.operation()), ui.language()), names(viewer, ui), zone(viewer));
    }

    ZoneId zone(Viewer viewer) {
        return operations.byId(viewer.operation()).orElseThrow().zone();
    }
}
