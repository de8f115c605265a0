package org.kapok.deconfliction.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.deconfliction.Coverage;
import org.kapok.shared.Side;
import org.kapok.ui.PageModel;
import org.kapok.ui.Pagination;

/**
 * Alerts in the reader's own view.
 *
 * @param reader {@code cell}, {@code organisation} or {@code force}
 * @param moved sentences that count who moved; for the cell
 * @param coverage beside the list, because a short list is not safety; for the humanitarian side
 */
public record AlertListPage(
        String reader, List<Row> rows, Pagination pages, List<String> moved, List<Coverage.Word> coverage)
        implements PageModel {

    /**
     * One alert.
     *
     * @param level {@code inside}, {@code near}, {@code far}, or empty where the view has none
     * @param status key of its state, below {@code deconfliction.status.}
     */
    public record Row(
            String id, String level, String sentence, Optional<Instant> at, String status, Side other, String past) {

        /** How the state's tag looks. */
        public String kind() {
            return switch (status) {
                case "open" -> "alert";
                case "worked" -> "done";
                default -> "plain";
            };
        }
    }
}
