package org.kapok.notifications.web;

import java.util.List;
import org.kapok.ui.PageModel;

/** What may be said over an open radio: code names of places, times, call signs; kept in the vehicle and the radio room. */
public record RadioCardPage(
        String shortId, String marking, List<String> callSigns, List<Line> lines, List<NotificationPage.Number> numbers)
        implements PageModel {

    /** One place under its code name. */
    public record Line(String code, String time) {}
}
