package org.kapok.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What Tomcat refuses before any of our code runs (unreadable addresses, endless headers) looks like all else. */
final class ContainerProblems extends ErrorReportValve {

    private final ProblemAnswers answers;

    ContainerProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var reachable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, reachable);
        if (!reachable.get()) {
            return;
        }
        HttpStatus status =
                Optional.ofNullable(HttpStatus.resolve(response.getStatus())).orElse(HttpStatus.BAD_REQUEST);
        Throwable cause = thrown == null ? new IllegalStateException("refused by the container") : thrown;
        try {
            String path = Optional.ofNullable(request.getRequestURI()).orElse("");
            answers.answer(request, response, new ProblemAnswers.Failure(status, path, List.of(), cause));
            response.finishResponse();
        } catch (IOException _) {
            // The reader went away; nobody is left to be told.
        }
    }
}
