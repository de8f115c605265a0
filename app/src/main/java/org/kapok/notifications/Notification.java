package org.kapok.notifications;

import java.time.Instant;
import java.util.Optional;
import org.kapok.shared.AccountId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;

/**
 * One notification as it stands now.
 *
 * @param revision optimistic lock: rises with every change
 * @param version number of the latest version, from 1
 * @param stage how far that version has come
 * @param author who wrote that version
 * @param confirmedBy the second person of the organisation, for that version
 * @param checkedBy who of the cell checked that version
 * @param reconfirmDue when the organisation is asked whether the site still stands; sites only
 * @param nextCallDue when the next radio check is due; movements under way only
 * @param remark why it was sent back, closed or withdrawn; empty text otherwise
 */
public record Notification(
        NotificationId id,
        ShortId shortId,
        Kind kind,
        OrganisationId organisation,
        int revision,
        int version,
        Stage stage,
        Life life,
        AccountId author,
        Optional<AccountId> confirmedBy,
        Optional<AccountId> checkedBy,
        Headline headline,
        Instant submittedAt,
        Optional<Instant> reconfirmDue,
        Optional<Instant> nextCallDue,
        Optional<Instant> closedAt,
        String remark) {

    /** What a list says of the latest version; times and places as in its content. */
    public record Headline(
            String name, Place from, Place to, Urgency urgency, Instant startsAt, Optional<Instant> endsAt) {

        /** The headline of a content. */
        public static Headline of(Content content) {
            return new Headline(
                    content.name(),
                    content.start(),
                    content.end(),
                    content.urgency(),
                    content.startsAt(),
                    content.endsAt());
        }
    }

    /** The first version, just submitted. */
    static Notification submitted(
            NotificationId id,
            ShortId shortId,
            OrganisationId organisation,
            Content content,
            AccountId by,
            Instant at) {
        return new Notification(
                id,
                shortId,
                content.kind(),
                organisation,
                1,
                1,
                Stage.SUBMITTED,
                Life.PLANNED,
                by,
                Optional.empty(),
                Optional.empty(),
                Headline.of(content),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** NOT-7: an amendment is a new version that needs confirmation, check and release again. */
    Notification amended(Content content, AccountId by, Instant at) {
        return new Notification(
                id,
                shortId,
                kind,
                organisation,
                revision + 1,
                version + 1,
                Stage.SUBMITTED,
                life,
                by,
                Optional.empty(),
                Optional.empty(),
                Headline.of(content),
                at,
                reconfirmDue,
                nextCallDue,
                Optional.empty(),
                "");
    }

    Notification confirmed(AccountId by) {
        return at(Stage.CONFIRMED, Optional.of(by), checkedBy, "");
    }

    Notification checked(AccountId by) {
        return at(Stage.CHECKED, confirmedBy, Optional.of(by), "");
    }

    Notification released(Instant at, Optional<Instant> reconfirm) {
        var next = at(Stage.RELEASED, confirmedBy, checkedBy, "").due(reconfirm, nextCallDue);
        return kind == Kind.SITE && !headline.startsAt().isAfter(at) ? next.living(Life.ACTIVE) : next;
    }

    Notification sentBack(String why) {
        return at(Stage.SENT_BACK, confirmedBy, checkedBy, why);
    }

    Notification underWay(Optional<Instant> nextCall) {
        return living(Life.ACTIVE).due(reconfirmDue, nextCall).touched();
    }

    Notification activated() {
        return living(Life.ACTIVE).touched();
    }

    Notification reconfirmed(Instant due) {
        return due(Optional.of(due), nextCallDue).touched();
    }

    Notification closed(Life how, Instant at, String why) {
        if (how.isOpen()) {
            throw new IllegalArgumentException("not a way to close: " + how);
        }
        return new Notification(
                id,
                shortId,
                kind,
                organisation,
                revision + 1,
                version,
                stage,
                how,
                author,
                confirmedBy,
                checkedBy,
                headline,
                submittedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                why);
    }

    Notification touched() {
        return at(stage, confirmedBy, checkedBy, remark);
    }

    private Notification at(Stage next, Optional<AccountId> second, Optional<AccountId> checker, String why) {
        return new Notification(
                id,
                shortId,
                kind,
                organisation,
                revision + 1,
                version,
                next,
                life,
                author,
                second,
                checker,
                headline,
                submittedAt,
                reconfirmDue,
                nextCallDue,
                closedAt,
                why);
    }

    private Notification living(Life next) {
        return new Notification(
                id,
                shortId,
                kind,
                organisation,
                revision,
                version,
                stage,
                next,
                author,
                confirmedBy,
                checkedBy,
                headline,
                submittedAt,
                reconfirmDue,
                nextCallDue,
                closedAt,
                remark);
    }

    private Notification due(Optional<Instant> reconfirm, Optional<Instant> call) {
        return new Notification(
                id,
                shortId,
                kind,
                organisation,
                revision,
                version,
                stage,
                life,
                author,
                confirmedBy,
                checkedBy,
                headline,
                submittedAt,
                reconfirm,
                call,
                closedAt,
                remark);
    }
}
