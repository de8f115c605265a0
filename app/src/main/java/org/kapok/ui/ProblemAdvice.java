package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kapok.shared.ViolationsException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * The one place where exceptions become answers. Pages catch {@link ViolationsException} themselves, to show their form
 * again; what they do not catch is told here.
 */
@ControllerAdvice
class ProblemAdvice {

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void refused(ViolationsException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = new ProblemAnswers.Failure(
                HttpStatus.UNPROCESSABLE_CONTENT, request.getRequestURI(), e.violations(), e);
        answers.answer(request, response, failure);
    }

    /** Who may not, or is nobody yet: Spring Security decides what to do. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void passOn(RuntimeException e) {
        throw e;
    }

    /** The reader went away; nobody is left to be told. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {}

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, new ProblemAnswers.Failure(status(e), request.getRequestURI(), List.of(), e));
    }

    /** The status that the exception names itself; 500 when it names none. */
    private static HttpStatus status(Exception e) {
        if (e instanceof ErrorResponse named) {
            return Optional.ofNullable(HttpStatus.resolve(named.getStatusCode().value()))
                    .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            // An id in the address that cannot be one is a record that does not exist.
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? HttpStatus.NOT_FOUND
                    : HttpStatus.BAD_REQUEST;
        }
        if (e instanceof HttpMessageNotReadableException) {
            return HttpStatus.BAD_REQUEST;
        }
        ResponseStatus named = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        return named == null ? HttpStatus.INTERNAL_SERVER_ERROR : named.code();
    }
}
