package org.kapok.deconfliction.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kapok.shared.Side;
import org.kapok.ui.PageModel;

/**
 * The day's picture, for the cell: what is in force at one moment, and during its day.
 *
 * @param at the moment
 * @param features everything of the day, GeoJSON
 * @param dayStart start of the day in minutes since the epoch, for the slider
 * @param inForce what is in force at the moment
 * @param later what is in force at another time of the day
 * @param hours the hours of the day, each a link
 */
public record PicturePage(
        Instant at,
        Map<String, Object> features,
        long dayStart,
        long dayEnd,
        String zone,
        List<Row> inForce,
        List<Row> later,
        List<Hour> hours,
        String dayBefore,
        String dayAfter,
        List<AlertListPage.Row> alerts)
        implements PageModel {

    /** One record. */
    public record Row(Side side, String id, String href, String label, String span) {}

    /** One hour of the day. */
    public record Hour(String label, String value, boolean current) {}
}
