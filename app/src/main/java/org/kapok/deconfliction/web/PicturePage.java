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
 * @param features everything of the day, GeoJSON; empty where it is so much that the map fetches it from {@code source}
 * @param dayStart start of the day in minutes since the epoch, for the slider
 * @param inForce what is in force at the moment
 * @param more how many more are in force than the list shows
 * @param bars one line of the time line for each record
 * @param hours the hours of the day, each a link
 */
public record PicturePage(
        Instant at,
        Map<String, Object> features,
        String source,
        long dayStart,
        long dayEnd,
        String zone,
        List<Row> inForce,
        int more,
        List<Bar> bars,
        List<Hour> hours,
        String dayBefore,
        String dayAfter,
        List<AlertListPage.Row> alerts)
        implements PageModel {

    /** One record. */
    public record Row(Side side, String id, String href, String label, String span) {}

    /**
     * When one record is there during the day.
     *
     * @param from minute of the day at which it starts, from 0
     * @param length minutes
     * @param alert whether an open alert of this day names it
     */
    public record Bar(
            Side side, String id, String href, String label, String span, long from, long length, boolean alert) {}

    /** Minutes of the day shown; not every day has 1,440. */
    public long minutes() {
        return dayEnd - dayStart;
    }

    /** Minute of the day of the moment shown. */
    public long cursor() {
        return at.getEpochSecond() / 60 - dayStart;
    }

    /** One hour of the day. */
    public record Hour(String label, String value, boolean current) {}
}
