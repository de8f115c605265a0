package org.kapok.deconfliction.notice;

import java.util.Optional;
import org.kapok.shared.ForceId;
import org.springframework.modulith.NamedInterface;

/**
 * What a person wants to be posted, already read from form, API or file.
 *
 * @param force whose activity it is
 * @param kind code of the operation's kind list; empty when the force says no kind
 * @param label the force's own name for it ("area 12"); never shown to organisations
 * @param remark free text; never shown to organisations
 * @param declaredUnclassified whether the writer declared that nothing in it is classified
 * @param through who said it, when the cell enters it for a force
 * @param wording the force's own releasable wording, or its answer to the default one
 */
@NamedInterface("notice")
public record NoticeDraft(
        ForceId force,
        Extent extent,
        Optional<String> kind,
        String label,
        String remark,
        boolean declaredUnclassified,
        Optional<Through> through,
        WordingChoice wording) {}
