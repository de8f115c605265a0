package org.kapok.deconfliction.picture;

import java.util.UUID;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.shared.OrganisationId;

/**
 * A live notification.
 *
 * @param kind {@code site} or {@code movement}
 * @param title the organisation's own words for it
 * @param extent its buffer is the extent's radius
 */
public record Notified(
        UUID id, String shortId, OrganisationId organisation, String kind, String title, int version, Extent extent) {}
