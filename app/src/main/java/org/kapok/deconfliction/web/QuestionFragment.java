package org.kapok.deconfliction.web;

import java.util.List;
import org.kapok.deconfliction.Coverage;
import org.kapok.ui.PageModel;

/**
 * What a shape would come close to, in the asker's view; part of a form.
 *
 * @param throttledMinutes 0, or in how many minutes he may ask again
 */
public record QuestionFragment(
        boolean understood,
        int throttledMinutes,
        List<NoticeFormPage.Unseen> answers,
        List<Coverage.Word> coverage,
        boolean releasedOnly)
        implements PageModel {}
