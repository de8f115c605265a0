package org.kapok.deconfliction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kapok.deconfliction.Coverage;
import org.kapok.deconfliction.Questions;
import org.kapok.deconfliction.QuestionsThrottled;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Page;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** "What would this come close to?", while drawing and typing. */
@Controller
class QuestionController {

    private final Questions questions;
    private final Coverage coverage;
    private final Reading reading;

    QuestionController(Questions questions, Coverage coverage, Reading reading) {
        this.questions = questions;
        this.coverage = coverage;
        this.reading = reading;
    }

    /** About an activity, from the notice form. */
    @PostMapping("/o/{code}/questions/activity")
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Page activity(Viewer viewer, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        NoticeForm form = NoticeForm.sent(request.getParameterMap());
        Optional<Extent> extent = new NoticeFormReader(form, ui.moments()).extentSoFar();
        return extent.map(shape -> answered(
                        viewer,
                        ui,
                        () -> questions.aboutActivity(viewer, Optional.of(form.id()), shape, form.given("kind")),
                        List.of()))
                .orElseGet(QuestionController::notUnderstood);
    }

    /**
     * About a notification, from its form: the same field names as in the notice form ({@code shape}, {@code places},
     * {@code radius}, {@code from}, {@code until}, {@code times}, {@code slack}).
     */
    @PostMapping("/o/{code}/questions/notification")
    @OpenTo({Role.CELL, Role.FOCAL_POINT})
    Page notification(Viewer viewer, HttpServletRequest request) {
        Screen ui = reading.screen(request);
        NoticeForm form = NoticeForm.sent(request.getParameterMap());
        Optional<Extent> extent = new NoticeFormReader(form, ui.moments()).extentSoFar();
        return extent.map(shape -> answered(
                        viewer,
                        ui,
                        () -> questions.aboutNotification(viewer, Optional.of(form.id()), shape),
                        coverage.of(viewer, shape)))
                .orElseGet(QuestionController::notUnderstood);
    }

    private static Page notUnderstood() {
        return Page.of(new QuestionFragment(false, 0, List.of(), List.of(), false));
    }

    private Page answered(Viewer viewer, Screen ui, Supplier<List<Questions.Answer>> ask, List<Coverage.Word> words) {
        try {
            Sentences sentences = reading.sentences(viewer, ui);
            var answers = ask.get().stream()
                    .map(answer -> new NoticeFormPage.Unseen(answer.id().orElse(""), sentence(sentences, answer)))
                    .toList();
            return Page.of(
                    new QuestionFragment(true, 0, answers, words, viewer.force().isPresent()));
        } catch (QuestionsThrottled e) {
            return Page.of(new QuestionFragment(true, e.minutes(), List.of(), words, false));
        }
    }

    private static String sentence(Sentences sentences, Questions.Answer answer) {
        return answer.coarse()
                .map(sentences::of)
                .orElseGet(() ->
                        sentences.of(answer.other().orElse(""), answer.exact().orElseThrow()));
    }

    /** The same for programs. */
    @PostMapping("/api/v1/o/{code}/questions/activity")
    @ResponseBody
    @OpenTo({Role.CELL, Role.LIAISON_OFFICER})
    Map<String, Object> activity(Viewer viewer, @RequestBody ApiNotice asked) {
        return Map.of(
                "answers",
                questions
                        .aboutActivity(viewer, asked.uuid(), asked.extent(), Optional.ofNullable(asked.kind()))
                        .stream()
                        .map(QuestionController::json)
                        .toList());
    }

    /** The same for programs. */
    @PostMapping("/api/v1/o/{code}/questions/notification")
    @ResponseBody
    @OpenTo({Role.CELL, Role.FOCAL_POINT})
    Map<String, Object> notification(Viewer viewer, @RequestBody ApiNotice asked) {
        Extent extent = asked.extent();
        return Map.of(
                "answers",
                questions.aboutNotification(viewer, asked.uuid(), extent).stream()
                        .map(QuestionController::json)
                        .toList(),
                "coverage",
                coverage.of(viewer, extent).stream()
                        .map(word -> Map.of(
                                "force", word.force().toString(),
                                "days", word.days().map(Object.class::cast).orElse("never")))
                        .toList());
    }

    static Map<String, Object> json(Questions.Answer answer) {
        var json = new LinkedHashMap<String, Object>();
        answer.id().ifPresent(id -> json.put("id", id));
        answer.other().ifPresent(other -> json.put("other", other));
        answer.coarse().ifPresent(stretch -> json.putAll(ApiAlerts.stretch(stretch)));
        answer.exact().ifPresent(how -> json.putAll(ApiAlerts.graded(how)));
        return json;
    }
}
