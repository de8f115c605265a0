package org.kapok.demo;

import java.util.Locale;
import org.kapok.access.HolderKind;
import org.kapok.shared.Language;
import org.kapok.shared.Role;

/**
 * One sign-in of a sample operation.
 *
 * @param task last part of its sign-in name
 * @param holder number of the organisation or force that it speaks for; -1 for none
 */
record SampleAccount(String country, String task, Role role, int holder, Language language) {

    /** The password of every sample account; good on this machine only. */
    static final String PASSWORD = "kapok";

    String signInName() {
        return country.toLowerCase(Locale.ROOT) + "." + task;
    }

    boolean isOf(HolderKind kind) {
        return HolderKind.of(role).filter(kind::equals).isPresent();
    }
}
