package org.kapok.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kapok.notifications.Consent;
import org.kapok.notifications.Content;
import org.kapok.notifications.ForceReads;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Receipt;

/** What the API says of a notification: ids as text, times as instants. */
record NotificationJson(
        String id,
        String kind,
        UUID organisation,
        String name,
        String from,
        String to,
        Instant startsAt,
        Optional<Instant> endsAt,
        String urgency,
        int version,
        int revision,
        String stage,
        String life) {

    /** One with its latest content and who was told. */
    record Whole(NotificationJson notification, Content content, Map<String, Boolean> consents, List<Told> told) {}

    /** One release as its force was told it, with the answers. */
    record Told(
            String id,
            UUID release,
            UUID force,
            int version,
            String state,
            Map<String, Object> view,
            Map<String, Object> geometry,
            Instant releasedAt,
            List<Answer> answers) {}

    /** One answer of a force; {@code channel} is set when the cell entered it. */
    record Answer(
            String step,
            String person,
            String reference,
            String unit,
            String comment,
            Instant happenedAt,
            Optional<String> channel) {}

    static NotificationJson of(Notification one) {
        var headline = one.headline();
        return new NotificationJson(
                one.shortId().toString(),
                one.kind().word(),
                one.organisation().value(),
                headline.name(),
                headline.from().name(),
                headline.to().name(),
                headline.startsAt(),
                headline.endsAt(),
                headline.urgency().name(),
                one.version(),
                one.revision(),
                one.stage().name(),
                one.life().name());
    }

    static Whole of(NotificationReads.Whole whole) {
        var consents = new TreeMap<String, Boolean>();
        for (Consent consent : whole.consents()) {
            consents.put(consent.force().toString(), consent.given());
        }
        return new Whole(
                of(whole.notification()),
                whole.latest().content(),
                consents,
                whole.releases().stream()
                        .map(release -> of(new ForceReads.Line(release, whole.to(release))))
                        .toList());
    }

    static Told of(ForceReads.Line line) {
        var release = line.release();
        return new Told(
                release.shortId().toString(),
                release.id(),
                release.force().value(),
                release.version(),
                release.state().name(),
                release.view(),
                release.geometry(),
                release.releasedAt(),
                line.receipts().stream().map(NotificationJson::of).toList());
    }

    private static Answer of(Receipt receipt) {
        return new Answer(
                receipt.step().name(),
                receipt.person(),
                receipt.reference(),
                receipt.unit(),
                receipt.comment(),
                receipt.happenedAt(),
                receipt.channel().map(Enum::name));
    }
}
