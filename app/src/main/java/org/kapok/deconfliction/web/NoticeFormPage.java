package org.kapok.deconfliction.web;

import java.util.List;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/**
 * The form of a notice.
 *
 * @param action where it is sent
 * @param unseen alerts that must be looked at before it is sent again
 */
public record NoticeFormPage(
        String action,
        String cancel,
        NoticeForm form,
        boolean cell,
        List<Choice> forces,
        List<Choice> kinds,
        List<Choice> channels,
        List<Unseen> unseen,
        List<Violation> violations)
        implements PageModel {

    /** One alert to be looked at. */
    public record Unseen(String id, String sentence) {}
}
