package org.kapok.geo.imports;

import java.util.ArrayList;
import java.util.List;
import org.kapok.geo.RowProblem;
import org.kapok.shared.Violation;

/** What reading a file yields: good rows, and everything that was noticed about rows. */
final class ReadRows<T> {

    private final List<T> good = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> remarks = new ArrayList<>();

    void take(T row) {
        good.add(row);
    }

    void problem(int row, String name, String field, String code, Object... arguments) {
        problems.add(new RowProblem(row, name, Violation.of(field, "geo.violation.row_" + code, arguments)));
    }

    void remark(int row, String name, String field, String code, Object... arguments) {
        remarks.add(new RowProblem(row, name, Violation.of(field, "geo.violation.row_" + code, arguments)));
    }

    /** Nothing at all was read. */
    boolean isEmpty() {
        return good.isEmpty() && problems.isEmpty();
    }

    List<T> good() {
        return good;
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RowProblem> remarks() {
        return remarks;
    }
}
