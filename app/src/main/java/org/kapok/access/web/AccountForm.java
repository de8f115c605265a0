package org.kapok.access.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapok.access.Account;
import org.kapok.access.AccountChange;
import org.kapok.access.NewAccount;
import org.kapok.shared.Language;
import org.kapok.shared.Role;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;

/** The account form as it was typed; {@code validUntil} is the last day, in the operation's zone, that is still good. */
public record AccountForm(
        String signInName,
        String displayName,
        String role,
        String holder,
        String language,
        String validUntil,
        String disabled,
        int basedOn) {

    /** Fields that a form did not send are empty. */
    public AccountForm(
            @Nullable String signInName,
            @Nullable String displayName,
            @Nullable String role,
            @Nullable String holder,
            @Nullable String language,
            @Nullable String validUntil,
            @Nullable String disabled,
            int basedOn) {
        this.signInName = text(signInName).toLowerCase(Locale.ROOT);
        this.displayName = text(displayName);
        this.role = text(role);
        this.holder = text(holder);
        this.language = text(language);
        this.validUntil = text(validUntil);
        this.disabled = text(disabled);
        this.basedOn = basedOn;
    }

    static AccountForm blank() {
        return new AccountForm("", "", "", "", "FR", "", "", 0);
    }

    static AccountForm of(Account account, ZoneId zone) {
        return new AccountForm(
                account.signInName(),
                account.displayName(),
                account.role().name(),
                account.holder().map(UUID::toString).orElse(""),
                account.language().name(),
                account.validUntil()
                        .map(end ->
                                end.minusSeconds(1).atZone(zone).toLocalDate().toString())
                        .orElse(""),
                account.disabled() ? "yes" : "",
                account.version());
    }

    static Optional<Role> role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(text))
                .findFirst();
    }

    /** The account as far as it can be read; what cannot be read is added to {@code wrong}. */
    NewAccount toAccount(ZoneId zone, List<Violation> wrong) {
        Optional<Role> chosen = role(role);
        if (chosen.isEmpty()) {
            wrong.add(Violation.of("role", "access.violation.missing"));
        }
        // Which roles have a holder is known once a role is: until then none is asked for.
        Optional<UUID> held = chosen.isEmpty() ? Optional.empty() : holderId(wrong);
        return new NewAccount(signInName, displayName, chosen.orElse(Role.CELL), held, spoken(), end(zone, wrong));
    }

    AccountChange toChange(ZoneId zone) {
        var wrong = new ArrayList<Violation>();
        Optional<Instant> until = end(zone, wrong);
        if (!wrong.isEmpty()) {
            throw new ViolationsException(wrong);
        }
        return new AccountChange(displayName, spoken(), until, disabled.equals("yes"));
    }

    private Optional<UUID> holderId(List<Violation> wrong) {
        try {
            return holder.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(holder));
        } catch (IllegalArgumentException _) {
            wrong.add(Violation.of("holder", "access.violation.holder_missing"));
            return Optional.empty();
        }
    }

    private Language spoken() {
        return language.equals("EN") ? Language.EN : Language.FR;
    }

    private Optional<Instant> end(ZoneId zone, List<Violation> wrong) {
        try {
            return validUntil.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(validUntil)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant());
        } catch (DateTimeException _) {
            wrong.add(Violation.of("validUntil", "access.violation.date"));
            return Optional.empty();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
