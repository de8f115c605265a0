package org.kapok.demo;

import java.util.List;
import org.kapok.directory.BilingualName;
import org.kapok.directory.ForceKind;
import org.kapok.directory.OrganisationType;

/**
 * Everybody who plays in one sample operation; all of them are invented.
 *
 * @param country ISO 3166 alpha-2, also the operation's code
 * @param organisations the last one never signs in: the cell enters what it sends
 * @param forces the first three have an agreement in force; that of the last one waits for a second person
 * @param people names of persons, given to accounts, contacts, travellers and drivers in turn
 */
record Cast(
        String country,
        BilingualName name,
        String zone,
        String phonePrefix,
        String cell,
        List<Organisation> organisations,
        List<Force> forces,
        BilingualName authority,
        List<String> people) {

    Cast {
        organisations = List.copyOf(organisations);
        forces = List.copyOf(forces);
        people = List.copyOf(people);
    }

    /** An organisation; its key is part of its people's sign-in names. */
    record Organisation(String key, String acronym, BilingualName name, OrganisationType type) {}

    /** A force; its key is its liaison officer's sign-in name. */
    record Force(String key, BilingualName name, ForceKind kind, boolean fights, List<String> units) {
        Force {
            units = List.copyOf(units);
        }
    }

    /** The person of this number, round and round. */
    String person(int number) {
        return people.get(Math.floorMod(number, people.size()));
    }

    /** A telephone number that no one has. */
    String phone(int number) {
        return "%s 00 00 %02d %02d"
                .formatted(phonePrefix, Math.floorMod(number / 100, 100), Math.floorMod(number, 100));
    }
}
