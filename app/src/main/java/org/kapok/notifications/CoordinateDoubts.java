package org.kapok.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kapok.geo.Area;
import org.kapok.geo.Atlas;
import org.kapok.geo.Atlases;
import org.kapok.geo.Coordinate;
import org.kapok.geo.CoordinateReading;
import org.kapok.geo.Pcode;
import org.kapok.geo.PlaceClaim;
import org.kapok.geo.Slip;
import org.kapok.geo.SlipCheck;
import org.kapok.geo.SlipSeverity;
import org.kapok.shared.OperationId;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Coordinates that look mistaken: the person settles each with a reason, or corrects it. */
@Component
public class CoordinateDoubts {

    private final ObjectProvider<Atlases> atlases;

    CoordinateDoubts(ObjectProvider<Atlases> atlases) {
        this.atlases = atlases;
    }

    /**
     * One doubt about one place.
     *
     * @param field {@code place} of a site, {@code stops[2]} of a movement
     */
    public record Doubt(String field, Place place, Slip slip) {}

    /** All doubts about a content, settled or not, remarks excepted. */
    public List<Doubt> of(OperationId operation, Content content) {
        return atlases.stream()
                .flatMap(there -> of(there.of(operation), content).stream())
                .toList();
    }

    private static List<Doubt> of(Atlas atlas, Content content) {
        return switch (content) {
            case Site site -> of(atlas, "place", site.place(), true);
            case Movement movement -> {
                var doubts = new ArrayList<Doubt>();
                for (int i = 0; i < movement.stops().size(); i++) {
                    doubts.addAll(of(
                            atlas, "stops[" + i + "]", movement.stops().get(i).place(), false));
                }
                yield List.copyOf(doubts);
            }
        };
    }

    /** NOT-5: what must still be settled before the content is submitted. */
    List<Violation> unsettled(Viewer viewer, Content content) {
        return of(viewer.operation(), content).stream()
                .filter(doubt -> doubt.place()
                        .settled()
                        .filter(reason -> !reason.isBlank())
                        .isEmpty())
                .map(CoordinateDoubts::said)
                .toList();
    }

    private static List<Doubt> of(Atlas atlas, String field, Place place, boolean exact) {
        if (!(CoordinateReading.of(field, place.typed()) instanceof CoordinateReading.Parsed parsed)) {
            return List.of();
        }
        var claim = new PlaceClaim(
                new CoordinateReading.Parsed(
                        place.at(), parsed.notation(), parsed.order(), parsed.decimals(), parsed.precisionMetres()),
                Optional.of(place.pcode()).filter(Pcode::isPcode).map(Pcode::new),
                Optional.of(place.name()).filter(name -> !name.isBlank()));
        return SlipCheck.of(atlas, claim).stream()
                .filter(slip -> slip.severity() != SlipSeverity.REMARK
                        && (exact || !slip.kind().isOfWriting()))
                .map(slip -> new Doubt(field, place, slip))
                .toList();
    }

    /** A doubt as the message bundles word it; its field is where its reason is asked. */
    public static Violation said(Doubt doubt) {
        return new Violation(
                "settle." + doubt.field(),
                doubt.slip().code(),
                doubt.slip().arguments().stream().map(CoordinateDoubts::text).toList());
    }

    private static Object text(Object argument) {
        return switch (argument) {
            case Double metres ->
                metres < 1000
                        ? String.format(Locale.ROOT, "%.0f m", metres)
                        : String.format(Locale.ROOT, "%.0f km", metres / 1000);
            case Area area -> area.names().reference() + " [" + area.pcode() + "]";
            case Coordinate point -> point.decimal();
            default -> argument.toString();
        };
    }
}
