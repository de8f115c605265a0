package org.kapok.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kapok.access.Account;
import org.kapok.access.AccountOrder;
import org.kapok.access.AccountQuery;
import org.kapok.access.Accounts;
import org.kapok.access.Enlistment;
import org.kapok.access.HolderKind;
import org.kapok.access.NewAccount;
import org.kapok.access.NewOperation;
import org.kapok.access.Operation;
import org.kapok.access.Operations;
import org.kapok.geo.ImportChoice;
import org.kapok.geo.PlaceImports;
import org.kapok.geo.SampleGeography;
import org.kapok.shared.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Founds a sample operation, or finds it again: accounts, places, address books. */
@Component
@ConditionalOnProperty("kapok.demo")
class Founder {

    private final Operations operations;
    private final Accounts accounts;
    private final Enlistment enlistment;
    private final PlaceImports places;
    private final Books books;

    Founder(Operations operations, Accounts accounts, Enlistment enlistment, PlaceImports places, Books books) {
        this.operations = operations;
        this.accounts = accounts;
        this.enlistment = enlistment;
        this.places = places;
        this.books = books;
    }

    /** The operation of this code was founded by an earlier start. */
    boolean knows(Cast cast) {
        return operations.byCode(cast.country()).isPresent();
    }

    /** Whatever is missing is made; what is there stays as it is. */
    Company found(Cast cast, Supplier<String> hash) {
        Operation operation = operations
                .byCode(cast.country())
                .orElseGet(() -> operations.found(new NewOperation(
                        cast.country(), cast.name().fr(), cast.name().en(), cast.country(), cast.zone(), false, true)));
        if (!operation.demo()) {
            throw new IllegalStateException("operation " + operation.code() + " of this store is no sample");
        }
        var company = new Company(cast, operation, viewers(cast, operation, hash));
        if (!books.isFilled(company)) {
            for (var file :
                    List.of(SampleGeography.boundaries(cast.country()), SampleGeography.places(cast.country()))) {
                places.take(operation.machineViewer(), file, ImportChoice.GOOD_ROWS);
            }
            books.fill(company);
        }
        return company;
    }

    private Map<String, Viewer> viewers(Cast cast, Operation operation, Supplier<String> hash) {
        var query = new AccountQuery("", Optional.empty(), AccountOrder.NAME, 0);
        Map<String, Account> known = accounts.page(operation.machineViewer(), query).stream()
                .collect(Collectors.toMap(Account::signInName, account -> account));
        var viewers = new HashMap<String, Viewer>();
        List<SampleAccount> samples = SampleAccounts.of(cast);
        for (int i = 0; i < samples.size(); i++) {
            SampleAccount sample = samples.get(i);
            Account there = known.get(sample.signInName());
            Account account = there == null ? enlist(cast, operation, sample, i, hash.get()) : there;
            viewers.put(sample.task(), account.viewer());
        }
        return viewers;
    }

    private Account enlist(Cast cast, Operation operation, SampleAccount sample, int number, String hash) {
        return enlistment.enlistWithHash(
                operation,
                new NewAccount(
                        sample.signInName(),
                        cast.person(number),
                        sample.role(),
                        holder(operation, sample),
                        sample.language(),
                        Optional.empty()),
                hash);
    }

    private static Optional<UUID> holder(Operation operation, SampleAccount sample) {
        return HolderKind.of(sample.role()).map(kind -> switch (kind) {
            case ORGANISATION ->
                Company.organisation(operation, sample.holder()).value();
            case FORCE -> Company.force(operation, sample.holder()).value();
            case AUTHORITY -> Company.authority(operation).value();
        });
    }
}
