package org.kapok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code GET /o/{code}/events}: server-sent events for one open page, for as long as it stays open or until the session
 * would have to be looked at again. Each stream is one virtual thread.
 */
@Controller
@OpenTo({})
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** After this the browser connects again, and who it is, is asked again: 45 heartbeats are 15 minutes. */
    private static final int HEARTBEATS = 45;

    private final LiveEvents events;
    private final Screens screens;

    LiveController(LiveEvents events, Screens screens) {
        this.events = events;
        this.screens = screens;
    }

    @GetMapping("/o/{code}/events")
    void listen(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        LiveScreen screen = events.open(viewer(code, request));
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            boolean again = request.getHeader("Last-Event-ID") != null;
            send(response, "retry: 3000\nid: 1\nevent: " + (again ? "again" : "open") + "\ndata:\n\n");
            tell(screen, response);
        } finally {
            events.close(screen);
        }
    }

    private void tell(LiveScreen screen, HttpServletResponse response) throws IOException, InterruptedException {
        int silent = 0;
        while (silent < HEARTBEATS && !screen.isBehind()) {
            Optional<LiveChange> change = screen.next(HEARTBEAT);
            if (change.isEmpty()) {
                silent++;
            }
            send(response, change.map(LiveChange::wire).orElse(": still here\n\n"));
        }
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        OutputStream out = response.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private Viewer viewer(String code, HttpServletRequest request) {
        LayoutContext context = screens.of(request).context();
        return context.person()
                .filter(_ -> context.operation()
                        .filter(operation -> operation.code().equals(code))
                        .isPresent())
                .map(LayoutContext.Person::viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
