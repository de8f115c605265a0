package org.kapok.notifications;

import java.util.Arrays;
import java.util.List;
import org.kapok.directory.ReleasableFields;
import org.springframework.stereotype.Component;

/** Tells the address book of forces which fields an agreement can name. */
@Component
class NotificationFields implements ReleasableFields {

    @Override
    public List<String> ofSites() {
        return of(Kind.SITE);
    }

    @Override
    public List<String> ofMovements() {
        return of(Kind.MOVEMENT);
    }

    @Override
    public List<String> always() {
        return Arrays.stream(NotificationField.values())
                .filter(NotificationField::isAlways)
                .map(NotificationField::word)
                .toList();
    }

    @Override
    public String labelKey(String field) {
        return NotificationField.named(field).orElseThrow().label();
    }

    private static List<String> of(Kind kind) {
        return Arrays.stream(NotificationField.values())
                .filter(field -> field.isOf(kind) && field.isReleasable())
                .map(NotificationField::word)
                .toList();
    }
}
