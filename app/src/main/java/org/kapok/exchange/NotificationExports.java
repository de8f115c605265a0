package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.notifications.Content;
import org.kapok.notifications.Forms;
import org.kapok.notifications.NotificationReads;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** EXC-15: gives out what the viewer may read, in forms in which it can be taken in again without loss. */
@Service
public class NotificationExports {

    private final NotificationReads reads;
    private final Directory directory;
    private final NotificationWorkbook workbook;
    private final Forms forms;
    private final JsonMapper json;

    NotificationExports(
            NotificationReads reads, Directory directory, NotificationWorkbook workbook, Forms forms, JsonMapper json) {
        this.reads = reads;
        this.directory = directory;
        this.workbook = workbook;
        this.forms = forms;
        this.json = json;
    }

    /** One notification as it is given out. */
    record Exported(ShortId id, String organisation, Content content) {}

    /** The latest versions of all open notifications that the viewer may see, as our workbook. */
    public byte[] workbook(Viewer viewer, Moments moments) {
        return write(viewer, ExportFormat.XLSX, moments);
    }

    /** The latest versions of all open notifications that the viewer may see. */
    public byte[] write(Viewer viewer, ExportFormat format, Moments moments) {
        List<Exported> all = open(viewer);
        var columns = new ExportColumns(forms, moments);
        return switch (format) {
            case XLSX -> workbook.of(viewer.operation(), all, moments);
            case GEOJSON -> new GeoJsonWriter(columns, json).of(all);
            case KML -> new KmlWriter(columns).of(all);
            case GPX -> new GpxWriter(columns).of(all);
        };
    }

    private List<Exported> open(Viewer viewer) {
        Map<OrganisationId, Organisation> known = directory.organisations(viewer).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return reads.open(viewer).stream()
                .flatMap(open -> reads.find(viewer, open.shortId()).stream())
                .map(whole -> new Exported(
                        whole.notification().shortId(),
                        java.util.Optional.ofNullable(
                                        known.get(whole.notification().organisation()))
                                .map(Organisation::acronym)
                                .orElse(""),
                        whole.latest().content()))
                .toList();
    }
}
