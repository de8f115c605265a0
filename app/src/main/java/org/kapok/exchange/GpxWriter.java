package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Movement;
import org.kapok.notifications.Site;
import org.kapok.notifications.Stop;

/** GPX 1.1: sites as waypoints, movements as routes, columns as extensions. Waypoints stand before routes. */
record GpxWriter(ExportColumns columns) {

    byte[] of(List<NotificationExports.Exported> all) {
        try (var file = new XmlFile("gpx", "http://www.topografix.com/GPX/1/1")) {
            file.with("version", "1.1").with("creator", "Kapok");
            for (var one : all) {
                if (one.content() instanceof Site site) {
                    point(file, "wpt", site.place().at());
                    described(file, columns.of(one));
                }
            }
            for (var one : all) {
                if (one.content() instanceof Movement movement) {
                    file.open("rte");
                    route(file, movement, columns.of(one));
                }
            }
            return file.bytes();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void described(XmlFile file, Map<String, String> texts) throws XMLStreamException {
        file.text("time", texts.getOrDefault("from", "")).text("name", texts.getOrDefault("name", ""));
        fields(file, texts);
        file.shut();
    }

    private static void route(XmlFile file, Movement movement, Map<String, String> texts) throws XMLStreamException {
        file.text("name", texts.getOrDefault("name", ""));
        fields(file, texts);
        for (Stop stop : movement.stops()) {
            point(file, "rtept", stop.place().at());
            file.text("time", stop.arrive().toString())
                    .text("name", stop.place().name())
                    .shut();
        }
        file.shut();
    }

    private static void fields(XmlFile file, Map<String, String> texts) throws XMLStreamException {
        file.open("extensions");
        for (var text : texts.entrySet()) {
            file.open("field")
                    .with("name", text.getKey())
                    .characters(text.getValue())
                    .shut();
        }
        file.shut();
    }

    private static void point(XmlFile file, String element, Coordinate at) throws XMLStreamException {
        file.open(element).with("lat", Double.toString(at.latitude())).with("lon", Double.toString(at.longitude()));
    }
}
