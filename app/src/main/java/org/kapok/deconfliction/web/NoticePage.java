package org.kapok.deconfliction.web;

import java.util.List;
import java.util.Map;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * One notice.
 *
 * @param alerts its alerts in the reader's view
 * @param agreed whether organisations may be told its wording
 */
public record NoticePage(
        String id,
        int version,
        String state,
        boolean live,
        boolean cell,
        boolean agreed,
        String entered,
        List<AlertPage.Line> facts,
        List<AlertPage.Line> wording,
        List<AlertListPage.Row> alerts,
        List<Choice> channels,
        Map<String, Object> features,
        List<Violation> violations)
        implements PageModel {

    NoticePage refused(List<Violation> wrong) {
        return new NoticePage(
                id, version, state, live, cell, agreed, entered, facts, wording, alerts, channels, features, wrong);
    }
}
