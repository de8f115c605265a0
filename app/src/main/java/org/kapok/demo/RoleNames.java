package org.kapok.demo;

import org.kapok.access.HolderKind;
import org.kapok.directory.BilingualName;
import org.kapok.shared.Language;
import org.kapok.shared.Role;

/** How the terminal calls a role; pages have their own words. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role, Language language) {
        return named(role).in(language);
    }

    /** The organisation, force or authority of an account, or an empty name. */
    static BilingualName holder(Cast cast, SampleAccount account) {
        return HolderKind.of(account.role())
                .map(kind -> switch (kind) {
                    case ORGANISATION ->
                        cast.organisations().get(account.holder()).name();
                    case FORCE -> cast.forces().get(account.holder()).name();
                    case AUTHORITY -> cast.authority();
                })
                .orElseGet(() -> new BilingualName("", ""));
    }

    private static BilingualName named(Role role) {
        return switch (role) {
            case CELL -> new BilingualName("cellule CMCoord", "CMCoord cell");
            case FOCAL_POINT -> new BilingualName("point focal", "focal point");
            case SECURITY_ADVISER -> new BilingualName("conseiller sécurité", "security adviser");
            case LOGISTICS_ADVISER -> new BilingualName("conseiller logistique", "logistics adviser");
            case RADIO_OPERATOR -> new BilingualName("opérateur radio", "radio operator");
            case HCT_MEMBER -> new BilingualName("membre de l'EHP", "HCT member");
            case CLUSTER_COORDINATOR -> new BilingualName("coord. de cluster", "cluster coordinator");
            case LIAISON_OFFICER -> new BilingualName("officier de liaison", "liaison officer");
            case CIVIL_AUTHORITY -> new BilingualName("autorité civile", "civil authority");
            case TRAINER -> new BilingualName("formateur", "trainer");
            case EVALUATOR -> new BilingualName("évaluateur", "evaluator");
            case TRAINEE -> new BilingualName("stagiaire", "trainee");
            case ADMINISTRATOR -> new BilingualName("administrateur", "administrator");
            case MACHINE -> new BilingualName("machine", "machine");
        };
    }
}
