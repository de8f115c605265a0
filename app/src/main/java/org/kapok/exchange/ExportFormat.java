package org.kapok.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form notifications are given out; each can be taken in again. */
public enum ExportFormat {
    /** Our workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A FeatureCollection that {@code ./kapok check} reads, too. */
    GEOJSON("application/geo+json"),
    /** Placemarks with extended data. */
    KML("application/vnd.google-earth.kml+xml"),
    /** Waypoints and routes. */
    GPX("application/gpx+xml");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What HTTP calls it. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of its files end, without the point. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name or ending. */
    public static Optional<ExportFormat> of(String name) {
        return Stream.of(values())
                .filter(format -> format.ending().equalsIgnoreCase(name))
                .findFirst();
    }
}
