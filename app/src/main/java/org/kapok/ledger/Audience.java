package org.kapok.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kapok.shared.AuthorityId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;

/**
 * Who may know of a field. The cell of the operation always may; this names the others.
 *
 * @param readers canonical reader names in order: {@code organisation:UUID}, {@code force:UUID},
 *     {@code authority:UUID}, {@code administrator}, {@code everyone}
 */
public record Audience(SortedSet<String> readers) {

    private static final Pattern READER = Pattern.compile(
            "(organisation|force|authority):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|administrator|everyone");

    public Audience {
        readers.forEach(Audience::requireCanonical);
        readers = Collections.unmodifiableSortedSet(new TreeSet<>(readers));
    }

    /** Nobody but the cell. */
    public static Audience cell() {
        return new Audience(new TreeSet<>());
    }

    /** The cell and one organisation. */
    public static Audience organisation(OrganisationId organisation) {
        return of("organisation:" + organisation);
    }

    /** The cell and one force. */
    public static Audience force(ForceId force) {
        return of("force:" + force);
    }

    /** The cell and one civil authority. */
    public static Audience authority(AuthorityId authority) {
        return of("authority:" + authority);
    }

    /** The cell and the administrators of the operation. */
    public static Audience administrators() {
        return of("administrator");
    }

    /** Everyone in the operation. */
    public static Audience everyone() {
        return of("everyone");
    }

    /** Those of this audience and those of the other. */
    public Audience and(Audience other) {
        var all = new TreeSet<>(readers);
        all.addAll(other.readers);
        return new Audience(all);
    }

    /** The names under which a viewer may stand in an audience; the cell needs none. */
    public static SortedSet<String> namesOf(Viewer viewer) {
        var names = new TreeSet<String>();
        names.add("everyone");
        viewer.organisation().ifPresent(id -> names.add("organisation:" + id));
        viewer.force().ifPresent(id -> names.add("force:" + id));
        viewer.authority().ifPresent(id -> names.add("authority:" + id));
        if (viewer.role() == Role.ADMINISTRATOR) {
            names.add("administrator");
        }
        return names;
    }

    /** Whether that viewer, of the same operation, may know. */
    public boolean includes(Viewer viewer) {
        return viewer.isCell() || !Collections.disjoint(readers, namesOf(viewer));
    }

    private static Audience of(String... readers) {
        return new Audience(new TreeSet<>(Arrays.asList(readers)));
    }

    private static void requireCanonical(String reader) {
        if (!READER.matcher(reader).matches()) {
            throw new IllegalArgumentException("not the name of a reader: " + reader);
        }
    }
}
