package org.kapok.notifications.web;

import java.util.Map;
import org.kapok.notifications.Receipt;
import org.kapok.shared.AccountId;
import org.kapok.ui.Screen;

/** Says a receipt in one line; what the cell entered looks different from what the force did itself. */
final class ReceiptLines {

    private ReceiptLines() {}

    static NotificationPage.Event event(Receipt receipt, Map<AccountId, String> names, Screen screen) {
        String key = "notifications.receipt." + receipt.step();
        String text =
                switch (receipt.step()) {
                    case DELIVERED -> screen.text(key);
                    case ACKNOWLEDGED, RECALL_ACKNOWLEDGED ->
                        screen.text(key, receipt.person(), receipt.reference().isEmpty() ? "–" : receipt.reference());
                    case PASSED_DOWN, UNIT_CONFIRMED -> screen.text(key, receipt.unit());
                    case COMMENT -> screen.text(key, receipt.comment());
                };
        String entered = receipt.channel()
                .map(channel -> screen.text(
                        "notifications.entered",
                        names.getOrDefault(receipt.recordedBy(), "–"),
                        screen.text("notifications.channel." + channel),
                        screen.moments().local(receipt.recordedAt())))
                .orElse("");
        return new NotificationPage.Event(receipt.happenedAt(), text, entered);
    }
}
