package org.kapok.notifications;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There are proximity alerts in the writer's view that he has not been shown; the write was undone (409). */
@ResponseStatus(HttpStatus.CONFLICT)
public final class UnseenAlerts extends RuntimeException {

    /** One alert as this writer may see it: its id to send back, and its sentence as message key and arguments. */
    public record Unseen(String id, String key, List<Object> arguments) {

        public Unseen {
            arguments = List.copyOf(arguments);
        }
    }

    private final transient List<Unseen> alerts;

    /** Refuses a write because of these alerts. */
    public UnseenAlerts(List<Unseen> alerts) {
        super(alerts.stream().map(Unseen::id).toList().toString());
        this.alerts = List.copyOf(alerts);
    }

    /** The alerts, in the writer's view. */
    public List<Unseen> alerts() {
        return alerts;
    }
}
