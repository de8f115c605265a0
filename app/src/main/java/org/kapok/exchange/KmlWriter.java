package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Movement;
import org.kapok.notifications.Site;

/** KML 2.2: a placemark a notification, its columns as extended data. */
record KmlWriter(ExportColumns columns) {

    byte[] of(List<NotificationExports.Exported> all) {
        try (var file = new XmlFile("kml", "http://www.opengis.net/kml/2.2")) {
            file.open("Document");
            for (var one : all) {
                placemark(file, one);
            }
            return file.bytes();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void placemark(XmlFile file, NotificationExports.Exported one) throws XMLStreamException {
        Map<String, String> texts = columns.of(one);
        file.open("Placemark").text("name", texts.getOrDefault("name", ""));
        if (texts.containsKey("from")) {
            file.open("TimeSpan").text("begin", texts.getOrDefault("from", ""));
            if (texts.containsKey("until")) {
                file.text("end", texts.getOrDefault("until", ""));
            }
            file.shut();
        }
        file.open("ExtendedData");
        for (var text : texts.entrySet()) {
            file.open("Data")
                    .with("name", text.getKey())
                    .text("value", text.getValue())
                    .shut();
        }
        file.shut();
        switch (one.content()) {
            case Site site ->
                file.open("Point").text("coordinates", pair(site.place().at())).shut();
            case Movement movement ->
                file.open("LineString")
                        .text(
                                "coordinates",
                                movement.stops().stream()
                                        .map(stop -> pair(stop.place().at()))
                                        .collect(Collectors.joining(" ")))
                        .shut();
        }
        file.shut();
    }

    private static String pair(Coordinate at) {
        return at.longitude() + "," + at.latitude();
    }
}
