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
 * @param versions what it said by then, oldest first; empty for a force, and when a rule removed it since
 * @param releases what each force had been told, the latest of each
 * @param answers what forces had answered, oldest first
 * @param consents who might be told of its latest version then; empty for a force
 * @param progress what had happened on the way, oldest first; empty for a force
 */
public record Past(
        Optional<State> state,
        List<Written> versions,
        List<Told> releases,
        List<Answer> answers,
        List<Consented> consents,
        List<Happened> progress) {

    public Past {
        versions = List.copyOf(versions);
        releases = List.copyOf(releases);
        answers = List.copyOf(answers);
        consents = List.copyOf(consents);
        progress = List.copyOf(progress);
    }

    /** One version. */
    public record Written(int number, Content content) {}

    /** What the organisation had answered for one force. */
    public record Consented(ForceId force, boolean given, Instant at) {}

    /** Something that had happened to it. */
    public record Happened(Progress.What what, Instant at, String whom, String remark) {}

    /** Its latest version then. */
    public Optional<Content> content() {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.getLast().content());
    }

    /** Where it stood in its life. */
    public record State(String name, OrganisationId organisation, Stage stage, Life life, int version) {}

    /** What one force had been told; {@code view} in the words of its agreement, {@code geometry} as GeoJSON. */
    public record Told(
            ForceId force,
            int version,
            Release.State state,
            Instant since,
            Kind kind,
            Map<String, Object> view,
            Map<String, Object> geometry) {}

    /** One answer of a force. */
    public record Answer(ForceId force, Receipt.Step step, Instant at) {}

    /** Whether there was nothing yet that the viewer may know. */
    public boolean isEmpty() {
        return state.isEmpty() && releases.isEmpty();
    }
}
