package org.kapok.directory.web;

import java.util.List;
import java.util.Map;
import org.kapok.shared.Violation;
import org.kapok.ui.Choice;
import org.kapok.ui.PageModel;

/** What was agreed with one force, and the form for what is agreed next. */
public record AgreementPage(
        String forceId,
        String force,
        List<Row> agreements,
        List<Choice> siteFields,
        List<Choice> movementFields,
        List<String> always,
        Map<String, String> form,
        boolean mayAgree,
        List<Violation> violations)
        implements PageModel {

    /** One agreement; {@code mine} says whether this viewer wrote it and so cannot confirm it. */
    public record Row(
            String id,
            int number,
            String reference,
            String date,
            List<String> sites,
            List<String> movements,
            boolean exports,
            String state,
            boolean mine) {}
}
