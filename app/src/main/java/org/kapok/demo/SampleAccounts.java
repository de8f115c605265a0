package org.kapok.demo;

import static org.kapok.shared.Language.EN;
import static org.kapok.shared.Language.FR;

import java.util.ArrayList;
import java.util.List;
import org.kapok.shared.Language;
import org.kapok.shared.Role;

/** DEM-2: an account of every role, two wherever a second person must confirm. */
final class SampleAccounts {

    private final String country;
    private final List<SampleAccount> accounts = new ArrayList<>();

    private SampleAccounts(String country) {
        this.country = country;
    }

    static List<SampleAccount> of(Cast cast) {
        var sample = new SampleAccounts(cast.country());
        sample.add("cell1", Role.CELL, -1, FR);
        sample.add("cell2", Role.CELL, -1, EN);
        for (int i = 0; i < cast.organisations().size() - 1; i++) {
            String key = cast.organisations().get(i).key();
            sample.add(key + "1", Role.FOCAL_POINT, i, FR);
            sample.add(key + "2", Role.FOCAL_POINT, i, EN);
        }
        sample.add("radio", Role.RADIO_OPERATOR, 0, FR);
        for (int i = 0; i < cast.forces().size(); i++) {
            sample.add(cast.forces().get(i).key(), Role.LIAISON_OFFICER, i, i == 0 ? EN : FR);
        }
        sample.add("security", Role.SECURITY_ADVISER, -1, EN);
        sample.add("logistics", Role.LOGISTICS_ADVISER, -1, FR);
        sample.add("hct", Role.HCT_MEMBER, -1, EN);
        sample.add("cluster", Role.CLUSTER_COORDINATOR, -1, FR);
        sample.add("authority", Role.CIVIL_AUTHORITY, 0, FR);
        sample.add("trainer", Role.TRAINER, -1, FR);
        sample.add("evaluator", Role.EVALUATOR, -1, EN);
        sample.add("trainee", Role.TRAINEE, -1, FR);
        sample.add("admin", Role.ADMINISTRATOR, -1, FR);
        return List.copyOf(sample.accounts);
    }

    private void add(String task, Role role, int holder, Language language) {
        accounts.add(new SampleAccount(country, task, role, holder, language));
    }
}
