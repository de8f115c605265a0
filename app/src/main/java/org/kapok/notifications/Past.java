package org.kapok.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;

/**
 * A notification as it stood at a moment, as far as the viewer may know.
 *
 * @param state where it stood; empty for a force, which knows what it was told and nothing else
 * @param content its latest version then; empty for a force, and when a rule removed it since
 * @param releases what each force had been told, the latest of each
 * @param answers what forces had answered, oldest first
 */
public record Past(Optional<State> state, Optional<Content> content, List<Told> releases, List<Answer> answers) {

    public Past {
        releases = List.copyOf(releases);
        answers = List.copyOf(answers);
    }

    /** Where it stood in its life. */
    public record State(String name, OrganisationId organisation, Stage stage, Life life, int version) {}

    /** What one force had been told; {@code view} in the words of its agreement. */
    public record Told(
            ForceId force, int version, Release.State state, Instant since, Kind kind, Map<String, Object> view) {}

    /** One answer of a force. */
    public record Answer(ForceId force, Receipt.Step step, Instant at) {}

    /** Whether there was nothing yet that the viewer may know. */
    public boolean isEmpty() {
        return state.isEmpty() && releases.isEmpty();
    }
}
