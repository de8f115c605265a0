package org.kapok.ledger.commands;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.kapok.cli.StoreVerifier;
import org.kapok.ledger.verification.Removal;
import org.kapok.ledger.verification.VerificationReport;
import org.kapok.shared.Language;

/** Says a report in lines. */
final class Wording {

    private final Language language;
    private final ResourceBundle texts;

    Wording(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("messages.ledger", language.locale());
    }

    StoreVerifier.Outcome ofStore(VerificationReport report) {
        var counts = report.counts();
        String counted = said(
                "ledger.verify.store",
                counts.operations(),
                counts.entries(),
                counts.fields(),
                counts.rows(),
                counts.checkpoints());
        return outcome(counted, report);
    }

    StoreVerifier.Outcome ofBundle(VerificationReport report) {
        return outcome(
                said(
                        "ledger.verify.bundle",
                        report.counts().entries(),
                        report.counts().fields()),
                report);
    }

    private StoreVerifier.Outcome outcome(String counted, VerificationReport report) {
        var summary = new ArrayList<String>();
        summary.add(counted);
        report.removals().forEach(removal -> summary.add(removal(removal)));
        report.fingerprints().forEach(fingerprint -> summary.add(said("ledger.verify.key", fingerprint)));
        summary.add(said(report.isIntact() ? "ledger.verify.intact" : "ledger.verify.not_intact"));
        return new StoreVerifier.Outcome(
                summary,
                report.problems().stream()
                        .map(problem -> problem.text(language))
                        .toList());
    }

    private String removal(Removal removal) {
        return said("ledger.verify.removed", removal.values(), removal.on(), removal.rule(), removal.sequence());
    }

    private String said(String key, Object... values) {
        var plain = List.of(values).stream().map(Object::toString).toArray();
        return new MessageFormat(texts.getString(key), language.locale()).format(plain);
    }
}
