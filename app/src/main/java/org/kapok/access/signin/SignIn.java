package org.kapok.access.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.KnownAccounts;
import org.kapok.access.secrets.Throttle;
import org.springframework.stereotype.Service;

/** Judges passwords and second factors, and opens sessions. */
@Service
public class SignIn {

    private final Sessions sessions;
    private final PasswordCheck passwords;
    private final FactorCheck factors;
    private final Throttle throttle;
    private final SecureRandom random;

    SignIn(Sessions sessions, PasswordCheck passwords, FactorCheck factors, Throttle throttle, SecureRandom random) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.throttle = throttle;
        this.random = random;
    }

    /** Tries a name and a password. */
    public SignInOutcome attempt(String signInName, String password, Origin origin) {
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        var keys = List.of(Throttle.Key.name(name), Throttle.Key.address(origin.address()));
        Optional<Duration> wait = throttle.enter(keys);
        if (wait.isPresent()) {
            return new SignInOutcome.Throttled(wait.get());
        }
        Optional<KnownAccounts.Known> known = passwords.check(name, password);
        if (known.isEmpty()) {
            return new SignInOutcome.Refused();
        }
        throttle.succeeded(keys);
        var account = known.get().account();
        boolean hasOne = factors.isConfirmed(account);
        return open(account, SecondFactorRule.first(account, known.get().operation(), origin, hasOne), origin);
    }

    /** Tries a second factor for a session that awaits it; the session goes on under a new secret. */
    public SignInOutcome factor(Visit visit, String code, Origin origin) {
        var keys = List.of(Throttle.Key.name("factor:" + visit.account().id()), Throttle.Key.address(origin.address()));
        Optional<Duration> wait = throttle.enter(keys);
        if (wait.isPresent()) {
            return new SignInOutcome.Throttled(wait.get());
        }
        if (!factors.verify(visit.account(), code)) {
            return new SignInOutcome.Refused();
        }
        throttle.succeeded(keys);
        return complete(visit, origin);
    }

    /** Opens a locked session again with the password. */
    public SignInOutcome unlock(Visit visit, String password, Origin origin) {
        String name = visit.account().signInName();
        var keys = List.of(Throttle.Key.name(name), Throttle.Key.address(origin.address()));
        Optional<Duration> wait = throttle.enter(keys);
        if (wait.isPresent()) {
            return new SignInOutcome.Throttled(wait.get());
        }
        if (passwords.check(name, password).isEmpty()) {
            return new SignInOutcome.Refused();
        }
        throttle.succeeded(keys);
        sessions.unlock(visit);
        return new SignInOutcome.Opened(visit.secret(), visit.factor());
    }

    /** Goes on under a new secret once the second factor was given or enrolled. */
    SignInOutcome complete(Visit visit, Origin origin) {
        sessions.end(visit);
        return open(visit.account(), Factor.GIVEN, origin);
    }

    private SignInOutcome open(Account account, Factor factor, Origin origin) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.open(secret, account, factor, origin);
        return new SignInOutcome.Opened(secret, factor);
    }
}
