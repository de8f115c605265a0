package org.kapok.access;

import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that exist in tests only: each answers with what the request's identity may see of the operations. */
@RestController
class ProbeController {

    private final Operations operations;
    private final org.kapok.database.IdentifiedTransactions transactions;
    private final org.springframework.jdbc.core.simple.JdbcClient jdbc;

    ProbeController(
            Operations operations,
            org.kapok.database.IdentifiedTransactions transactions,
            org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        this.operations = operations;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @GetMapping({"/o/{code}/probe", "/api/v1/o/{code}/probe"})
    @OpenTo({})
    String read(Viewer viewer) {
        return transactions.read(viewer, () -> jdbc.sql("select string_agg(code, ',') from access.operation")
                .query(String.class)
                .single());
    }

    @PostMapping("/api/v1/o/{code}/probe")
    @OpenTo({})
    String write(Viewer viewer) {
        return viewer.role().name();
    }

    @GetMapping("/o/{code}/probe/cell")
    @OpenTo(Role.CELL)
    String cell(Operation operation) {
        return operations.byId(operation.id()).map(Operation::code).orElse("");
    }

    @GetMapping("/o/{code}/probe/breaks")
    @OpenTo({})
    String breaks(Viewer viewer) {
        return transactions.write(viewer, () -> {
            throw new org.springframework.web.server.ResponseStatusException(
                    org.springframework.http.HttpStatus.CONFLICT);
        });
    }
}
