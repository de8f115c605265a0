package org.kapok.demo;

import org.kapok.deconfliction.ActivityNotices;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Receipts;
import org.kapok.notifications.Releases;
import org.kapok.notifications.Underway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The modules' ways to write, as everyone else uses them. */
@Component("demoCommands")
@ConditionalOnProperty("kapok.demo")
record Commands(
        Notifications notifications,
        Drafts drafts,
        Releases releases,
        Receipts receipts,
        Underway underway,
        NotificationReads reads,
        ActivityNotices notices,
        ProximityAlerts alerts) {}
