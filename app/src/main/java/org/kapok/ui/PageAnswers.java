package org.kapok.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Answers with what a controller's method returned: a {@link Page}, or a {@link PageModel} alone. */
final class PageAnswers implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final Screens screens;
    private final NoticeCookie notices;

    PageAnswers(TemplateEngine templates, Screens screens, NoticeCookie notices) {
        this.templates = templates;
        this.screens = screens;
        this.notices = notices;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType())
                || PageModel.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse();
        if (response == null) {
            throw new IllegalStateException("no response to answer with");
        }
        Page page = value instanceof PageModel model ? Page.of(model) : (Page) value;
        switch (page) {
            case Page.Shown shown -> show(request, response, shown);
            case Page.Elsewhere elsewhere -> send(request, response, elsewhere);
            case null -> throw new IllegalStateException("a page must not be null");
        }
    }

    /** Renders a page; the whole of it is made before its first byte leaves, so that a failure is still a clean 500. */
    void show(HttpServletRequest request, HttpServletResponse response, Page.Shown page) throws IOException {
        Screen screen = screens.of(request);
        if (screen.flash().isPresent()) {
            notices.forget(request, response);
        }
        show(response, page, screen);
    }

    void show(HttpServletResponse response, Page.Shown page, Screen screen) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(page.model().template(), Map.of("ui", screen, "page", page.model()), output);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, screen.languageTag());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Page.Elsewhere page) {
        page.notice().ifPresent(notice -> notices.send(request, response, page.path(), notice));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page.path());
    }
}
