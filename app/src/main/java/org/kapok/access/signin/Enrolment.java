package org.kapok.access.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.AccountHappenings;
import org.kapok.access.secrets.OneTimeCode;
import org.kapok.access.secrets.SecondFactors;
import org.kapok.access.secrets.Totp;
import org.kapok.database.IdentifiedTransactions;
import org.springframework.stereotype.Service;

/** Lets a person, whose password was right, set up a second factor. */
@Service
public class Enrolment {

    /** What the person's app needs: to be typed, or scanned. */
    public record Offer(String secret, String uri) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Offer";
        }
    }

    /** The session that goes on, and the recovery codes, shown once. */
    public record Enrolled(SignInOutcome outcome, List<OneTimeCode> recoveryCodes) {}

    private final IdentifiedTransactions transactions;
    private final SecondFactors factors;
    private final AccountHappenings happenings;
    private final SignIn signIn;
    private final Clock clock;

    Enrolment(
            IdentifiedTransactions transactions,
            SecondFactors factors,
            AccountHappenings happenings,
            SignIn signIn,
            Clock clock) {
        this.transactions = transactions;
        this.factors = factors;
        this.happenings = happenings;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Whether the account has a second factor. */
    public boolean isDone(Account account) {
        return transactions.read(account.viewer(), () -> factors.isConfirmed(account.id()));
    }

    /** The secret to enrol with; the same until it is confirmed. Empty if the account has a second factor already. */
    public Optional<Offer> offer(Visit visit) {
        Account account = visit.account();
        return transactions.write(
                account.viewer(),
                () -> factors.isConfirmed(account.id())
                        ? Optional.empty()
                        : Optional.of(offer(account, factors.begin(account.operation(), account.id()))));
    }

    /** Confirms with the first code of the app; empty if it is wrong. */
    public Optional<Enrolled> confirm(Visit visit, String code, Origin origin) {
        Account account = visit.account();
        Optional<List<OneTimeCode>> codes = transactions.write(account.viewer(), () -> {
            var confirmed = factors.confirm(account.operation(), account.id(), code, clock.instant());
            confirmed.ifPresent(_ -> happenings.record("access.second_factor_enrolled", account));
            return confirmed;
        });
        return codes.map(recovery -> new Enrolled(signIn.complete(visit, origin), recovery));
    }

    private static Offer offer(Account account, byte[] secret) {
        String base32 = Totp.base32(secret);
        String label = URLEncoder.encode(account.signInName(), StandardCharsets.UTF_8);
        return new Offer(base32, "otpauth://totp/Kapok:" + label + "?secret=" + base32 + "&issuer=Kapok");
    }
}
