package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.kapok.shared.StaleVersionException;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/**
 * The one place where exceptions become answers. Pages catch {@link ViolationsException} themselves, to show their form
 * again; what they do not catch is told here.
 */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

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

    /** JSON that is no answer to what was asked: what its own rules say, or where it could not be read. */
    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ViolationsException> rules = cause(e, ViolationsException.class);
        List<Violation> wrong = rules.map(ViolationsException::violations)
                .or(() -> cause(e, JacksonException.class)
                        .map(ProblemAdvice::path)
                        .filter(path -> !path.isEmpty() && ReadableTexts.isReadable(path))
                        .map(path -> List.of(Violation.of(path, "ui.problem.value"))))
                .orElse(List.of());
        HttpStatus status = rules.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
        answers.answer(request, response, new ProblemAnswers.Failure(status, request.getRequestURI(), wrong, e));
    }

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, new ProblemAnswers.Failure(status(e), request.getRequestURI(), List.of(), e));
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** What our own rules should have refused before the store did: no server error, but worth a look in the log. */
    private static HttpStatus byTheStore(DataAccessException refused) {
        String state = cause(refused, SQLException.class)
                .map(SQLException::getSQLState)
                .orElse("");
        HttpStatus status = state.equals("42501")
                ? HttpStatus.NOT_FOUND
                : state.equals("23505")
                        ? HttpStatus.CONFLICT
                        : state.startsWith("22") || state.startsWith("23")
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : HttpStatus.INTERNAL_SERVER_ERROR;
        if (!status.is5xxServerError()) {
            LOG.warn("the store refused what no rule had refused: {}", state, refused);
        }
        return status;
    }

    /** The status that the exception names itself; 500 when it names none. */
    private static HttpStatus status(Exception e) {
        return switch (e) {
            case ErrorResponse named ->
                Optional.ofNullable(HttpStatus.resolve(named.getStatusCode().value()))
                        .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
            // An id in the address that cannot be one is a record that does not exist.
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpStatus.NOT_FOUND
                        : HttpStatus.BAD_REQUEST;
            // What the container could not decode, or had too much of.
            case InvalidParameterException undecoded ->
                Optional.ofNullable(HttpStatus.resolve(undecoded.getErrorCode()))
                        .orElse(HttpStatus.BAD_REQUEST);
            case MultipartException _, RequestRejectedException _ -> HttpStatus.BAD_REQUEST;
            case StaleVersionException _ -> HttpStatus.CONFLICT;
            case DataAccessException refused -> byTheStore(refused);
            default -> {
                ResponseStatus named = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
                yield named == null ? HttpStatus.INTERNAL_SERVER_ERROR : named.code();
            }
        };
    }
}
