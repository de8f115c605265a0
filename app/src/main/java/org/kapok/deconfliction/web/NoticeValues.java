package org.kapok.deconfliction.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.Wording;
import org.kapok.ui.Moments;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Puts a notice back into its form. */
final class NoticeValues {

    private NoticeValues() {}

    static NoticeForm of(Notice notice, Moments moments) {
        Notice.Content content = notice.content().orElseThrow();
        Extent extent = content.extent();
        var values = new LinkedHashMap<String, String>();
        values.put("force", notice.force().toString());
        values.put("shape", extent.moves() ? "route" : extent.geometry() instanceof Point ? "circle" : "area");
        values.put("places", places(extent.geometry()));
        values.put("radius", String.valueOf(Math.round(extent.radiusMetres())));
        values.put("from", moments.input(extent.from()));
        values.put("until", moments.input(extent.until().orElseThrow()));
        values.put("times", extent.times().stream().map(moments::input).collect(Collectors.joining("\n")));
        values.put("slack", String.valueOf(extent.slack().toMinutes()));
        extent.altitude().ifPresent(band -> {
            values.put("floor", String.valueOf(Math.round(band.floorMetres())));
            values.put("ceiling", String.valueOf(Math.round(band.ceilingMetres())));
        });
        values.put("kind", content.kind().orElse(""));
        values.put("label", content.label());
        values.put("remark", content.remark());
        wording(content.wording(), moments, values);
        return new NoticeForm(notice.id(), notice.version(), values, List.of());
    }

    private static void wording(Wording wording, Moments moments, LinkedHashMap<String, String> values) {
        boolean own = wording.origin() == Wording.Origin.WRITTEN;
        values.put("wording", own ? "own" : wording.agreed() ? "agree" : "not_yet");
        if (own) {
            values.put("wording_places", places(wording.area()));
            values.put("wording_from", moments.input(wording.from()));
            values.put("wording_until", moments.input(wording.until()));
            values.put("wording_words", wording.words().orElse(""));
        }
    }

    private static String places(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates())
                .map(place -> String.format(java.util.Locale.ROOT, "%.6f, %.6f", place.y, place.x))
                .collect(Collectors.joining("\n"));
    }
}
