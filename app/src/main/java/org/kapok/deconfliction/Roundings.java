package org.kapok.deconfliction;

import java.time.ZoneId;
import org.kapok.access.OperationSettings;
import org.kapok.access.Operations;
import org.kapok.deconfliction.notice.Rounding;
import org.kapok.shared.OperationId;
import org.springframework.stereotype.Component;

/** How coarse each operation tells. */
@Component
class Roundings {

    private final Operations operations;
    private final OperationSettings settings;

    Roundings(Operations operations, OperationSettings settings) {
        this.operations = operations;
        this.settings = settings;
    }

    Rounding of(OperationId operation) {
        ZoneId zone = operations.byId(operation).orElseThrow().zone();
        int hours = settings.value(operation, DeconflictionSettings.PARTS_OF_DAY);
        double cell = settings.value(operation, DeconflictionSettings.WORDING_CELL) / 100.0;
        // Only lengths that divide a day make parts of a day; a setting in between counts as the next longer one.
        while (24 % hours != 0) {
            hours++;
        }
        return new Rounding(cell, hours, zone);
    }
}
