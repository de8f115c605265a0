package org.kapok.ui;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What modules above know of an operation and every page may need: the ground of its maps, the names of its codes. */
@Component
final class OperationWords {

    private final ObjectProvider<Grounds> grounds;
    private final ObjectProvider<CodeNames> codes;

    OperationWords(ObjectProvider<Grounds> grounds, ObjectProvider<CodeNames> codes) {
        this.grounds = grounds;
        this.codes = codes;
    }

    Grounds grounds() {
        return grounds.getIfAvailable(() -> Grounds.NONE);
    }

    CodeNames codes() {
        return codes.getIfAvailable(() -> CodeNames.NONE);
    }
}
