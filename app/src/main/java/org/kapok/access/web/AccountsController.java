package org.kapok.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapok.access.Account;
import org.kapok.access.AccountChange;
import org.kapok.access.AccountOrder;
import org.kapok.access.AccountQuery;
import org.kapok.access.Accounts;
import org.kapok.access.Enlisted;
import org.kapok.access.Enlistment;
import org.kapok.access.HolderDirectory;
import org.kapok.access.HolderKind;
import org.kapok.access.NewAccount;
import org.kapok.access.Operation;
import org.kapok.shared.AccountId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Pagination;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The accounts of an operation, for its administrators. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class AccountsController {

    private static final String BASE = "/o/{code}/administration/accounts";

    private final Accounts accounts;
    private final Enlistment enlistment;
    private final ObjectProvider<HolderDirectory> holders;

    AccountsController(Accounts accounts, Enlistment enlistment, ObjectProvider<HolderDirectory> holders) {
        this.accounts = accounts;
        this.enlistment = enlistment;
        this.holders = holders;
    }

    @GetMapping(BASE)
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        var query = new AccountQuery(q, AccountForm.role(role), order(sort), number - 1);
        return Page.of(new AccountsPage(
                accounts.page(viewer, query),
                new Pagination(number, AccountQuery.SIZE, accounts.count(viewer, query))));
    }

    @GetMapping(BASE + "/new")
    Page blank(Viewer viewer) {
        return Page.of(form(viewer, AccountForm.blank(), Optional.empty(), List.of()));
    }

    @PostMapping(BASE + "/new")
    Page enlist(AccountForm form, Viewer viewer, Operation operation) {
        try {
            var wrong = new ArrayList<Violation>();
            NewAccount wanted = form.toAccount(operation.zone(), wrong);
            enlistment.violations(wanted).stream()
                    .filter(rule ->
                            wrong.stream().noneMatch(told -> told.field().equals(rule.field())))
                    .toList()
                    .forEach(wrong::add);
            unknownHolder(viewer, wanted).ifPresent(wrong::add);
            if (!wrong.isEmpty()) {
                throw new ViolationsException(wrong);
            }
            return Page.of(shown(enlistment.enlist(viewer, wanted)));
        } catch (ViolationsException e) {
            return Page.refused(form(viewer, form, Optional.empty(), e.violations()));
        }
    }

    @GetMapping(BASE + "/{id}")
    Page show(@PathVariable UUID id, Viewer viewer, Operation operation) {
        Account account = find(viewer, id);
        return Page.of(form(viewer, AccountForm.of(account, operation.zone()), Optional.of(account), List.of()));
    }

    @PostMapping(BASE + "/{id}")
    Page amend(@PathVariable UUID id, AccountForm form, Viewer viewer, Operation operation) {
        Account account = find(viewer, id);
        try {
            AccountChange change = form.toChange(operation.zone());
            accounts.amend(viewer, account.id(), form.basedOn(), change);
            return Page.to("/o/" + operation.code() + "/administration/accounts")
                    .saying(Notice.done("access.accounts.saved", account.signInName()));
        } catch (ViolationsException e) {
            return Page.refused(form(viewer, form, Optional.of(account), e.violations()));
        }
    }

    @PostMapping(BASE + "/{id}/code")
    Page code(@PathVariable UUID id, @RequestParam(defaultValue = "") String lost, Viewer viewer) {
        return Page.of(shown(accounts.giveCode(viewer, find(viewer, id).id(), lost.equals("yes"))));
    }

    /** The holder stands in this operation's directory, in the book that the role asks for. */
    private Optional<Violation> unknownHolder(Viewer viewer, NewAccount wanted) {
        HolderDirectory directory = holders.getIfAvailable();
        if (directory == null
                || wanted.holder().isEmpty()
                || HolderKind.of(wanted.role()).isEmpty()) {
            return Optional.empty();
        }
        boolean known = directory.holders(viewer).stream()
                .filter(holder -> HolderKind.of(wanted.role())
                        .filter(holder.kind()::equals)
                        .isPresent())
                .anyMatch(holder -> wanted.holder().filter(holder.id()::equals).isPresent());
        return known ? Optional.empty() : Optional.of(Violation.of("holder", "access.violation.holder_unknown"));
    }

    private Account find(Viewer viewer, UUID id) {
        return accounts.find(viewer, new AccountId(id))
                .filter(account -> account.role() != Role.MACHINE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AccountFormPage form(
            Viewer viewer, AccountForm form, Optional<Account> account, List<Violation> violations) {
        HolderDirectory directory = holders.getIfAvailable();
        return new AccountFormPage(
                form, account, directory == null ? List.of() : directory.holders(viewer), violations);
    }

    private static OneTimeCodePage shown(Enlisted enlisted) {
        return new OneTimeCodePage(enlisted.account().signInName(), enlisted.codeToShowOnce());
    }

    private static AccountOrder order(String sort) {
        return Arrays.stream(AccountOrder.values())
                .filter(order -> order.word().equals(sort))
                .findFirst()
                .orElse(AccountOrder.NAME);
    }
}
