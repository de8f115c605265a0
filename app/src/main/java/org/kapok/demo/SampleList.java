package org.kapok.demo;

import java.util.List;
import org.kapok.access.SampleSignIns;
import org.kapok.shared.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** DEM-7: the sign-in page of a demo names its sample accounts. */
@Component
@ConditionalOnProperty("kapok.demo")
class SampleList implements SampleSignIns {

    @Override
    public List<SampleSignIn> all(Language language) {
        return Casts.ALL.stream()
                .flatMap(cast -> SampleAccounts.of(cast).stream()
                        .map(account -> new SampleSignIn(
                                account.signInName(),
                                SampleAccount.PASSWORD,
                                cast.country(),
                                RoleNames.of(account.role(), language),
                                RoleNames.holder(cast, account).in(language))))
                .toList();
    }
}
