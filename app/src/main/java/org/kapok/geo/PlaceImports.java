package org.kapok.geo;

import org.kapok.shared.Viewer;

/** Takes in boundaries, P-codes and gazetteers; administrators and the operation's machine account may. */
public interface PlaceImports {

    /**
     * Says what taking the file would do; writes nothing. Throws {@link org.kapok.shared.ViolationsException} when the
     * file as a whole cannot be read: too big, cut off, nested too deep, of no known form.
     */
    ImportReport preview(Viewer viewer, ImportFile file);

    /**
     * Takes the file in one transaction with one ledger entry, or nothing; throws as {@link #preview} does. The same
     * file again changes nothing and writes no entry.
     */
    ImportReport take(Viewer viewer, ImportFile file, ImportChoice choice);
}
