package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kapok.access.AccessRefusedException;
import org.kapok.deconfliction.ActivityNotices;
import org.kapok.deconfliction.EvenAnswers;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.store.NoticeRows;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Page;
import org.kapok.ui.Pagination;
import org.kapok.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Activity notices of the cell and of forces. */
@Controller
@OpenTo({Role.CELL, Role.LIAISON_OFFICER})
class NoticeController {

    private static final int PAGE = 50;

    private final ActivityNotices notices;
    private final Reading reading;
    private final NoticePages pages;
    private final EvenAnswers even;

    NoticeController(ActivityNotices notices, Reading reading, NoticePages pages, EvenAnswers even) {
        this.even = even;
        this.notices = notices;
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping("/o/{code}/notices")
    Page list(Viewer viewer, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        var query = new NoticeRows.Query(
                ui.address().value("q"),
                AlertController.one(
                        NoticeState.class, ui.address().value("state").or(() -> Optional.of("live"))),
                ui.address().value("force").flatMap(NoticeController::force),
                AlertController.sort(ui),
                AlertController.down(ui));
        int page = Pagination.asked(ui.address());
        var rows = notices.list(viewer, query, PAGE, (page - 1) * PAGE);
        return Page.of(pages.list(viewer, ui, rows, new Pagination(page, PAGE, notices.count(viewer, query))));
    }

    private static Optional<ForceId> force(String text) {
        try {
            return Optional.of(ForceId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @GetMapping("/o/{code}/notices/new")
    Page fresh(Viewer viewer, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        var values = new LinkedHashMap<String, String>();
        values.put("shape", "circle");
        values.put("wording", "agree");
        return Page.of(pages.form(
                viewer, ui, new NoticeForm(UUID.randomUUID(), 0, values, List.of()), "", List.of(), List.of()));
    }

    @PostMapping("/o/{code}/notices")
    Page post(Viewer viewer, HttpServletRequest request) {
        NoticeForm form = NoticeForm.sent(request.getParameterMap());
        return write(viewer, request, form, "", draft -> notices.post(viewer, form.id(), draft, form.seenIds()));
    }

    @GetMapping("/o/{code}/notices/{id}")
    Page show(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        return Page.of(pages.one(viewer, reading.screen(request), notice(viewer, id)));
    }

    @GetMapping("/o/{code}/notices/{id}/edit")
    Page edit(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        Screen ui = reading.screen(request);
        Notice notice = notice(viewer, id);
        if (!notice.isLive()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Page.of(pages.form(viewer, ui, NoticeValues.of(notice, ui.moments()), id, List.of(), List.of()));
    }

    @PostMapping("/o/{code}/notices/{id}")
    Page change(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        NoticeForm form = NoticeForm.sent(request.getParameterMap());
        ShortId shortId = shortId(id);
        return write(
                viewer,
                request,
                form,
                id,
                draft -> notices.change(viewer, shortId, form.basis(), draft, form.seenIds()));
    }

    private Page write(
            Viewer viewer,
            HttpServletRequest request,
            NoticeForm form,
            String id,
            Function<NoticeDraft, Notice> write) {
        Screen ui = reading.screen(request);
        try {
            NoticeDraft draft = new NoticeFormReader(form, ui.moments()).draft(viewer);
            Notice written = even.to(viewer, () -> write.apply(draft));
            return Page.to(ui.path("notices/" + written.shortId()))
                    .saying(org.kapok.ui.Notice.done(
                            id.isEmpty() ? "deconfliction.notice.posted" : "deconfliction.notice.changed",
                            written.shortId().toString()));
        } catch (ViolationsException e) {
            return Page.refused(pages.form(viewer, ui, form, id, List.of(), e.violations()));
        } catch (UnseenAlerts e) {
            return Page.of(pages.form(viewer, ui, form, id, e.alerts(), List.of()), HttpStatus.CONFLICT);
        } catch (StaleVersionException e) {
            return Page.of(pages.form(viewer, ui, form, id, List.of(), List.of(stale())), HttpStatus.CONFLICT);
        } catch (AccessRefusedException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/o/{code}/notices/{id}/withdraw")
    Page askWithdraw(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        Screen ui = reading.screen(request);
        Notice notice = notice(viewer, id);
        return Page.of(new WithdrawPage(id, notice.version(), viewer.isCell(), AlertPages.channels(ui), List.of()));
    }

    @PostMapping("/o/{code}/notices/{id}/withdraw")
    Page withdraw(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        NoticeForm form = NoticeForm.sent(request.getParameterMap());
        Screen ui = reading.screen(request);
        try {
            notices.withdraw(viewer, shortId(id), form.basis(), through(viewer, form, ui));
            return Page.to(ui.path("notices/" + id))
                    .saying(org.kapok.ui.Notice.done("deconfliction.notice.withdrawn", id));
        } catch (ViolationsException e) {
            return Page.refused(
                    new WithdrawPage(id, form.basis(), viewer.isCell(), AlertPages.channels(ui), e.violations()));
        } catch (StaleVersionException e) {
            return Page.of(pages.one(viewer, ui, notice(viewer, id)).refused(List.of(stale())), HttpStatus.CONFLICT);
        } catch (AccessRefusedException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @PostMapping("/o/{code}/notices/{id}/wording")
    Page agree(Viewer viewer, HttpServletRequest request, @PathVariable String id) {
        NoticeForm form = NoticeForm.sent(request.getParameterMap());
        Screen ui = reading.screen(request);
        try {
            notices.agreeWording(viewer, shortId(id), form.basis(), through(viewer, form, ui));
            return Page.to(ui.path("notices/" + id))
                    .saying(org.kapok.ui.Notice.done("deconfliction.notice.wording_agreed", id));
        } catch (ViolationsException e) {
            return Page.refused(pages.one(viewer, ui, notice(viewer, id)).refused(e.violations()));
        } catch (StaleVersionException e) {
            return Page.of(pages.one(viewer, ui, notice(viewer, id)).refused(List.of(stale())), HttpStatus.CONFLICT);
        } catch (AccessRefusedException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Optional<org.kapok.deconfliction.notice.Through> through(Viewer viewer, NoticeForm form, Screen ui) {
        return viewer.isCell() ? NoticeFormReader.through(form, ui.moments()) : Optional.empty();
    }

    private static Violation stale() {
        return Violation.of("", "deconfliction.violation.stale");
    }

    private Notice notice(Viewer viewer, String id) {
        return notices.find(viewer, shortId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ShortId shortId(String id) {
        return ShortId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
