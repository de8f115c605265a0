package org.kapok.demo;

import java.util.ArrayList;
import java.util.List;
import org.kapok.cli.DemoGuide;
import org.kapok.shared.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Prints the sample accounts below the address. */
@Component
@ConditionalOnProperty("kapok.demo")
class SampleGuide implements DemoGuide {

    private static final String ROW = "  %-14s %-10s %-20s %-22s %s";

    @Override
    public List<String> lines(Language language) {
        boolean french = language == Language.FR;
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(
                french
                        ? "Comptes d'exemple, sur cette machine seulement, sans second facteur :"
                        : "Sample accounts, on this machine only, without a second factor:");
        lines.add(
                french
                        ? ROW.formatted("nom", "mot passe", "rôle", "pour", "opération")
                        : ROW.formatted("name", "password", "role", "for", "operation"));
        for (Cast cast : Casts.ALL) {
            for (SampleAccount account : SampleAccounts.of(cast)) {
                lines.add(ROW.formatted(
                                account.signInName(),
                                SampleAccount.PASSWORD,
                                RoleNames.of(account.role(), language),
                                RoleNames.holder(cast, account).in(language),
                                cast.country())
                        .stripTrailing());
            }
        }
        return lines;
    }
}
