package org.kapok.access.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.AccountHappenings;
import org.kapok.access.secrets.PasswordRule;
import org.kapok.access.secrets.Passwords;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.springframework.stereotype.Service;

/** Lets a signed-in person change his own password. */
@Service
public class Credentials {

    private final IdentifiedTransactions transactions;
    private final PasswordCheck check;
    private final Passwords passwords;
    private final AccountHappenings happenings;
    private final Clock clock;

    Credentials(
            IdentifiedTransactions transactions,
            PasswordCheck check,
            Passwords passwords,
            AccountHappenings happenings,
            Clock clock) {
        this.transactions = transactions;
        this.check = check;
        this.passwords = passwords;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Replaces the password. Throws {@link ViolationsException} if the old one is wrong or the new one too weak. */
    public void change(Account account, String oldPassword, String newPassword) {
        List<Violation> found =
                new ArrayList<>(PasswordRule.violations("newPassword", newPassword, account.signInName()));
        Optional<?> known = check.check(account.signInName(), oldPassword);
        if (known.isEmpty()) {
            found.add(Violation.of("oldPassword", "access.violation.old_password"));
        }
        if (!found.isEmpty()) {
            throw new ViolationsException(found);
        }
        String hash = passwords.hash(newPassword);
        transactions.write(account.viewer(), () -> {
            passwords.save(account.operation(), account.id(), hash, clock.instant());
            happenings.record("access.password_changed", account);
            return true;
        });
    }
}
