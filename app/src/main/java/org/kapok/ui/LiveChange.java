package org.kapok.ui;

import org.kapok.ledger.LedgerEvent;

/**
 * One change as screens are told of it.
 *
 * @param name name of the server-sent event: the kind of record, {@code movement}
 * @param data record id and entry type, {@code 0198...-... notifications.released}; nothing of what it says
 */
record LiveChange(String name, String data) {

    /** The bell of the top bar should be asked again. */
    static final LiveChange BELL = new LiveChange("bell", "");

    static LiveChange of(LedgerEvent event) {
        return new LiveChange(event.record().kind(), event.record().id() + " " + event.type());
    }

    /** As it goes over the wire; every change rings the bell too, because it may be what somebody waits for. */
    String wire() {
        String bell = name.equals(BELL.name) ? "" : "event: " + BELL.name + "\ndata:\n\n";
        return "event: " + name + "\ndata: " + data + "\n\n" + bell;
    }
}
