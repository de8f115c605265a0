package org.kapok.access.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kapok.shared.Violation;

/** What a password must be: long rather than intricate, and not what everybody tries first. */
public final class PasswordRule {

    /** The fewest characters. */
    public static final int LEAST = 12;

    /** The most characters; longer ones would only cost time to hash. */
    public static final int MOST = 200;

    /** What people choose when twelve characters are asked: without spaces, digits at the end, and case. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwordpassword",
            "motdepasse",
            "motdepassemotdepasse",
            "administrator",
            "administrateur",
            "qwertyuiop",
            "qwertyuiopas",
            "qwertyuiopasdf",
            "azertyuiop",
            "azertyuiopqs",
            "azertyuiopqsdf",
            "abcdefghijkl",
            "abcdefghijklm",
            "letmeinletmein",
            "welcomewelcome",
            "bienvenue",
            "bienvenuebienvenue",
            "humanitarian",
            "humanitaire",
            "coordination",
            "kapokkapok",
            "kapokkapokkapok",
            "changeme",
            "changemechangeme",
            "iloveyou",
            "iloveyouiloveyou",
            "secretsecret",
            "footballfootball",
            "soleilsoleil",
            "banguibangui",
            "bamakobamako",
            "centrafrique",
            "centralafrican",
            "correcthorsebatterystaple");

    private PasswordRule() {}

    /** What is wrong with {@code password} for the account of this sign-in name; empty if nothing. */
    public static List<Violation> violations(String field, String password, String signInName) {
        var found = new ArrayList<Violation>();
        if (password.length() < LEAST || password.length() > MOST) {
            found.add(Violation.of(field, "access.violation.password_length", LEAST, MOST));
        }
        String bare = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replaceAll("[\\d!.?]+$", "");
        boolean oneCharacter = bare.chars().distinct().count() <= 2;
        boolean contains = !signInName.isBlank() && bare.contains(signInName.toLowerCase(Locale.ROOT));
        if (!password.isEmpty() && (oneCharacter || contains || COMMON.contains(bare))) {
            found.add(Violation.of(field, "access.violation.password_common"));
        }
        return found;
    }
}
