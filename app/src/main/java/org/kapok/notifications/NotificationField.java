package org.kapok.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that a notification can say, and whether a force can ever be told. The order is that of the form. */
public enum NotificationField {
    NAME(Of.BOTH, Use.TOLD),
    ORGANISATION(Of.BOTH, Use.TOLD),
    FUNCTION(Of.SITE, Use.TOLD),
    MODE(Of.MOVEMENT, Use.TOLD),
    PURPOSE(Of.MOVEMENT, Use.TOLD),
    POSITION(Of.SITE, Use.ALWAYS),
    EXTENT(Of.SITE, Use.TOLD),
    ROUTE(Of.MOVEMENT, Use.ALWAYS),
    PERIOD(Of.BOTH, Use.ALWAYS),
    VEHICLES(Of.MOVEMENT, Use.TOLD),
    PLATES(Of.MOVEMENT, Use.TOLD),
    PEOPLE_COUNT(Of.MOVEMENT, Use.TOLD),
    REACH(Of.BOTH, Use.TOLD),
    LOCAL_NAME(Of.SITE, Use.MORE),
    ADDRESS(Of.SITE, Use.MORE),
    MARKINGS(Of.SITE, Use.MORE),
    OCCUPANCY(Of.SITE, Use.MORE),
    ACCURACY(Of.SITE, Use.MORE),
    NO_MILITARY_OBJECT(Of.SITE, Use.MORE),
    CARGO(Of.MOVEMENT, Use.MORE),
    ALTERNATIVE_ROUTE(Of.MOVEMENT, Use.MORE),
    OVERNIGHT(Of.MOVEMENT, Use.MORE),
    RETURN_LEG(Of.MOVEMENT, Use.MORE),
    FLIGHT(Of.MOVEMENT, Use.MORE),
    RADIO(Of.MOVEMENT, Use.MORE),
    SATELLITE_PHONE(Of.BOTH, Use.MORE),
    SECOND_CONTACT(Of.BOTH, Use.MORE),
    ESCORT(Of.MOVEMENT, Use.KEPT),
    SECURITY_CLEARANCE(Of.MOVEMENT, Use.KEPT),
    INTERNAL_NOTE(Of.BOTH, Use.KEPT);

    private enum Of {
        SITE,
        MOVEMENT,
        BOTH
    }

    private enum Use {
        /** A force cannot be told anything without it. */
        ALWAYS,
        /** Essential; told where the agreement names it. */
        TOLD,
        /** Optional text; told where the agreement names it. */
        MORE,
        /** Optional text; for the organisation and the cell only. */
        KEPT
    }

    private final Of of;
    private final Use use;

    NotificationField(Of of, Use use) {
        this.of = of;
        this.use = use;
    }

    /** Its name in agreements, views and files: {@code people_count}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of this name. */
    public static Optional<NotificationField> named(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** Whether notifications of this kind have it. */
    public boolean isOf(Kind kind) {
        return of == Of.BOTH || of.name().equals(kind.name());
    }

    /** Whether a force can be told. */
    public boolean isReleasable() {
        return use != Use.KEPT;
    }

    /** Whether every agreement holds it. */
    public boolean isAlways() {
        return use == Use.ALWAYS;
    }

    /** Whether it is an optional text, found in {@link Content#more()}. */
    public boolean isMore() {
        return use == Use.MORE || use == Use.KEPT;
    }

    /** The message key of its name. */
    public String label() {
        return "notifications.field." + word();
    }

    /** The optional texts of a kind, in the order of the form. */
    public static List<NotificationField> moreOf(Kind kind) {
        return Arrays.stream(values())
                .filter(field -> field.isMore() && field.isOf(kind))
                .toList();
    }
}
