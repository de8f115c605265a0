package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapok.access.Account;
import org.kapok.access.HolderDirectory;
import org.kapok.access.Operation;
import org.kapok.access.OperationClocks;
import org.kapok.access.Operations;
import org.kapok.shared.Language;
import org.kapok.ui.LayoutContext;
import org.kapok.ui.LayoutContexts;
import org.kapok.ui.OperationLabel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the layout who looks, in which operation, at what time. */
@Component
class WhoLooks implements LayoutContexts {

    private final Operations operations;
    private final OperationClocks clocks;
    private final ObjectProvider<HolderDirectory> holders;

    WhoLooks(Operations operations, OperationClocks clocks, ObjectProvider<HolderDirectory> holders) {
        this.operations = operations;
        this.clocks = clocks;
        this.holders = holders;
    }

    @Override
    public LayoutContext of(HttpServletRequest request) {
        return Passage.of(request)
                .flatMap(Passage::account)
                .flatMap(account -> operations.byId(account.operation()).map(operation -> context(account, operation)))
                .orElseGet(LayoutContext::anonymous);
    }

    private LayoutContext context(Account account, Operation operation) {
        var person = new LayoutContext.Person(
                account.viewer(), account.displayName(), holder(account), Optional.of(account.language()));
        return new LayoutContext(Optional.of(person), Optional.of(label(operation)), List.of());
    }

    private String holder(Account account) {
        HolderDirectory directory = holders.getIfAvailable();
        return directory == null ? "" : directory.name(account.viewer()).orElse("");
    }

    private OperationLabel.Pace pace(Operation operation) {
        return clocks.settings(operation.id())
                .map(set -> new OperationLabel.Pace(set.rate(), set.paused()))
                .orElse(new OperationLabel.Pace(1, false));
    }

    private OperationLabel label(Operation operation) {
        String zone = operation.zone().getId();
        var marking = operation.exercise()
                ? OperationLabel.Marking.EXERCISE
                : operation.demo() ? OperationLabel.Marking.DEMO : OperationLabel.Marking.NONE;
        return new OperationLabel(
                operation.code(),
                Map.of(Language.FR, operation.nameFr(), Language.EN, operation.nameEn()),
                operation.zone(),
                zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '),
                marking,
                clocks.time(operation.id()),
                operation.exercise() ? Optional.of(pace(operation)) : Optional.empty());
    }
}
