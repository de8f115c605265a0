package org.kapok.notifications.web;

import java.util.List;
import org.kapok.notifications.NotificationPanels;
import org.kapok.ui.PageModel;

/** What a form that is being filled in would come too close to, in its writer's view; a fragment. */
public record NearFragment(List<NotificationPanels.Panel> panels) implements PageModel {}
