package org.kapok.notifications;

import java.time.Duration;
import java.util.List;
import org.kapok.access.DeclaredSettings;
import org.kapok.access.SettingKey;
import org.springframework.stereotype.Component;

/** What an operation can set about notifications, beyond lead times and retention; sample values. */
@Component
public class NotificationSettings implements DeclaredSettings {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Metres kept round a site. */
    public static final SettingKey<Integer> SITE_BUFFER =
            SettingKey.number("notifications.site_buffer", 500, 0, 50_000);

    /** Metres kept round a movement's route. */
    public static final SettingKey<Integer> MOVEMENT_BUFFER =
            SettingKey.number("notifications.movement_buffer", 1000, 0, 50_000);

    /** By how much a movement may run early or late. */
    public static final SettingKey<Duration> MOVEMENT_SLACK =
            SettingKey.duration("notifications.movement_slack", HOUR, Duration.ZERO, HOUR.multipliedBy(48));

    /** Within what time after acknowledging a force should have passed a release down. */
    public static final SettingKey<Duration> PASS_DOWN_WITHIN =
            SettingKey.duration("notifications.pass_down_within", HOUR.multipliedBy(12), HOUR, HOUR.multipliedBy(240));

    /** How often a movement under way calls. */
    public static final SettingKey<Duration> RADIO_CHECK_EVERY = SettingKey.duration(
            "notifications.radio_check_every", HOUR.multipliedBy(2), Duration.ofMinutes(10), HOUR.multipliedBy(48));

    /** How long after its planned end a movement without arrival is closed as expired. */
    public static final SettingKey<Duration> EXPIRE_AFTER =
            SettingKey.duration("notifications.expire_after", HOUR.multipliedBy(24), HOUR, HOUR.multipliedBy(240));

    @Override
    public List<SettingKey<?>> keys() {
        return List.of(SITE_BUFFER, MOVEMENT_BUFFER, MOVEMENT_SLACK, PASS_DOWN_WITHIN, RADIO_CHECK_EVERY, EXPIRE_AFTER);
    }
}
