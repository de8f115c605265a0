package org.kapok.access;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings that every operation has, with their defaults; lead times and retention are sample values. */
@Component
public class Settings implements DeclaredSettings {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** How long before departure or opening a notification should arrive. */
    public static final SettingKey<Duration> LEAD_TIME =
            SettingKey.duration("access.lead_time", HOUR.multipliedBy(48), Duration.ZERO, DAY.multipliedBy(30));

    /** The same for an emergency with its reason. */
    public static final SettingKey<Duration> LEAD_TIME_EMERGENCY = SettingKey.duration(
            "access.lead_time_emergency", HOUR.multipliedBy(24), Duration.ZERO, DAY.multipliedBy(30));

    /** Within what time a force should acknowledge a release. */
    public static final SettingKey<Duration> ACKNOWLEDGE_WITHIN =
            SettingKey.duration("access.acknowledge_within", HOUR.multipliedBy(12), HOUR, DAY.multipliedBy(14));

    /** How long before departure a missing acknowledgement or pass-down alarms the organisation and the cell. */
    public static final SettingKey<Duration> ALARM_BEFORE_DEPARTURE =
            SettingKey.duration("access.alarm_before_departure", HOUR.multipliedBy(6), HOUR, DAY.multipliedBy(7));

    /** How long a site stays confirmed before its organisation is asked again. */
    public static final SettingKey<Integer> RECONFIRM_SITE_DAYS =
            SettingKey.number("access.reconfirm_site_days", 90, 1, 730);

    /** Days after a movement closed at which passengers and drivers are destroyed. */
    public static final SettingKey<Integer> PEOPLE_DAYS = SettingKey.number("access.people_days", 30, 1, 3650);

    /** Days after its end at which an activity notice is purged. */
    public static final SettingKey<Integer> NOTICE_DAYS = SettingKey.number("access.notice_days", 30, 1, 3650);

    /** Days after its close at which a movement's content is purged. */
    public static final SettingKey<Integer> MOVEMENT_DAYS = SettingKey.number("access.movement_days", 365, 1, 3650);

    /** Days after its withdrawal at which a site's content is purged. */
    public static final SettingKey<Integer> SITE_DAYS = SettingKey.number("access.site_days", 365, 1, 3650);

    /** How long a session may stand unused. */
    public static final SettingKey<Duration> SESSION_IDLE = SettingKey.duration(
            "access.session_idle", Duration.ofMinutes(30), Duration.ofMinutes(1), HOUR.multipliedBy(12));

    /** How long a session may last at all. */
    public static final SettingKey<Duration> SESSION_LENGTH =
            SettingKey.duration("access.session_length", HOUR.multipliedBy(12), HOUR, DAY.multipliedBy(7));

    /** How long a one-time code of an administrator is good. */
    public static final SettingKey<Duration> CODE_VALIDITY =
            SettingKey.duration("access.code_validity", HOUR.multipliedBy(72), HOUR, DAY.multipliedBy(14));

    /** How many days before its end an account is warned. */
    public static final SettingKey<Integer> ACCOUNT_WARNING_DAYS =
            SettingKey.number("access.account_warning_days", 14, 1, 90);

    /** How many days a personal access token may last. */
    public static final SettingKey<Integer> TOKEN_DAYS = SettingKey.number("access.token_days", 90, 1, 366);

    /** How many high or severe records one account may read within an hour before the cell is told. */
    public static final SettingKey<Integer> MASS_READING = SettingKey.number("access.mass_reading", 100, 5, 100_000);

    @Override
    public List<SettingKey<?>> keys() {
        return List.of(
                LEAD_TIME,
                LEAD_TIME_EMERGENCY,
                ACKNOWLEDGE_WITHIN,
                ALARM_BEFORE_DEPARTURE,
                RECONFIRM_SITE_DAYS,
                PEOPLE_DAYS,
                NOTICE_DAYS,
                MOVEMENT_DAYS,
                SITE_DAYS,
                SESSION_IDLE,
                SESSION_LENGTH,
                CODE_VALIDITY,
                ACCOUNT_WARNING_DAYS,
                TOKEN_DAYS,
                MASS_READING);
    }
}
