package org.kapok.ledger.verification;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.kapok.shared.Language;

/**
 * One thing that is not as the ledger says.
 *
 * @param sequence of the entry where it shows
 * @param place the field, column, row or file
 */
public record Problem(Finding finding, Optional<UUID> operation, Optional<Long> sequence, String place) {

    /** One line for a person. */
    public String text(Language language) {
        var texts = ResourceBundle.getBundle("messages.ledger", language.locale());
        var where = new StringBuilder();
        operation.ifPresent(id -> where.append(texts.getString("ledger.verify.operation"))
                .append(' ')
                .append(id)
                .append(", "));
        sequence.ifPresent(number -> where.append(texts.getString("ledger.verify.entry"))
                .append(' ')
                .append(number)
                .append(", "));
        return where.append(place)
                .append(": ")
                .append(texts.getString(finding.key()))
                .toString();
    }

    @Override
    public String toString() {
        return text(Language.EN);
    }
}
