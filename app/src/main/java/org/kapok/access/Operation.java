package org.kapok.access;

import java.time.ZoneId;
import org.kapok.shared.AccountId;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

/**
 * One country or theatre with its hubs; every record belongs to exactly one.
 *
 * @param code how people and addresses name it, for example {@code CF}
 * @param country ISO 3166 alpha-2
 * @param zone in which its times are shown
 * @param exercise whether it is played, with a clock of its own
 * @param demo whether everything in it is invented
 * @param machine the account under which the server itself acts in it
 */
public record Operation(
        OperationId id,
        String code,
        String nameFr,
        String nameEn,
        String country,
        ZoneId zone,
        boolean exercise,
        boolean demo,
        AccountId machine,
        int version) {

    /** Its name in the reader's language. */
    public String name(Language language) {
        return switch (language) {
            case FR -> nameFr;
            case EN -> nameEn;
        };
    }

    /** The viewer for what the server itself does in it: deadlines, imports without a person. */
    public Viewer machineViewer() {
        return new Viewer(id, machine, Role.MACHINE, java.util.Optional.empty());
    }
}
