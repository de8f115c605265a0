package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.kapok.access.Accounts;
import org.kapok.deconfliction.Questions;
import org.kapok.deconfliction.store.CounterRows;
import org.kapok.shared.AccountId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the cell who asks very often. */
@Controller
@OpenTo(Role.CELL)
class ProbingController {

    private final Questions questions;
    private final Accounts accounts;
    private final Reading reading;

    ProbingController(Questions questions, Accounts accounts, Reading reading) {
        this.questions = questions;
        this.accounts = accounts;
        this.reading = reading;
    }

    @GetMapping("/o/{code}/probing")
    Page show(Viewer viewer) {
        List<CounterRows.Probing> found = questions.suspicious(viewer);
        var names = accounts.names(
                viewer, found.stream().map(CounterRows.Probing::account).toList());
        return Page.of(new ProbingPage(found.stream()
                .map(one -> new ProbingPage.Row(
                        one.account().toString(),
                        names.getOrDefault(one.account(), "?"),
                        one.asked(),
                        one.refused(),
                        one.lastAt()))
                .toList()));
    }

    @PostMapping("/o/{code}/probing")
    Page looked(Viewer viewer, HttpServletRequest request, @RequestParam UUID account) {
        questions.looked(viewer, new AccountId(account));
        return Page.to(reading.screen(request).path("probing"));
    }
}
