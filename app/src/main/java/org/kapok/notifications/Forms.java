package org.kapok.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.ui.Moments;

/** The form of a notification as texts by field: what a person types, and what a file of ours carries. */
public interface Forms {

    /** A form as far as it could be read. */
    record Read(Optional<Submission> submission, List<Violation> unreadable) {}

    /** Reads a form's texts; times are local to {@code moments}. */
    Read read(Viewer viewer, Draft draft, Moments moments);

    /** The texts of a content, times local to {@code moments}. */
    Map<String, String> write(Content content, Moments moments);

    /** The codes of what a site serves as that come with the software; {@link CodeLists} holds the operation's own. */
    List<String> functions();

    /** The codes of what a movement is for that come with the software; {@link CodeLists} holds the operation's own. */
    List<String> purposes();
}
