package org.kapok.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kapok.notifications.Mode;
import org.kapok.notifications.Movement;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.Reach;
import org.kapok.notifications.Stop;
import org.kapok.notifications.Traveller;
import org.kapok.notifications.Urgency;
import org.kapok.notifications.Vehicle;

/**
 * One movement of the sample.
 *
 * @param item its name in the story
 * @param number makes it differ from others: people, vehicles
 * @param told numbers of the forces that may be told
 */
record Trip(
        String item,
        int number,
        int organisation,
        Mode mode,
        String purpose,
        List<Stop> stops,
        List<Integer> told,
        Urgency urgency,
        String reason) {

    Trip {
        stops = List.copyOf(stops);
        told = List.copyOf(told);
    }

    static Trip routine(
            String item,
            int number,
            int organisation,
            Mode mode,
            String purpose,
            List<Stop> stops,
            List<Integer> told) {
        return new Trip(item, number, organisation, mode, purpose, stops, told, Urgency.ROUTINE, "");
    }

    Trip urgent(Urgency how, String why) {
        return new Trip(item, number, organisation, mode, purpose, stops, told, how, why);
    }

    Trip along(List<Stop> otherStops, List<Integer> others) {
        return new Trip(item, number, organisation, mode, purpose, otherStops, others, urgency, reason);
    }

    Instant departs() {
        return stops.getFirst().leave();
    }

    Instant arrives() {
        return stops.getLast().arrive();
    }

    Movement content(Cast cast) {
        String from = stops.getFirst().place().name();
        String to = stops.getLast().place().name();
        String acronym = cast.organisations().get(organisation).acronym();
        return new Movement(
                acronym + " " + (10 + number % 90) + ", " + from + " – " + to,
                mode,
                purpose,
                stops,
                List.of(vehicle(acronym)),
                people(),
                new Reach(cast.person(number * 3 + 5), cast.phone(300 + number)),
                urgency,
                reason,
                Map.of(NotificationField.CARGO, cargo(), NotificationField.RADIO, "VHF 12"));
    }

    List<Traveller> travellers(Cast cast) {
        return List.of(
                new Traveller(cast.person(number * 3 + 5), "Chef de convoi / convoy leader", cast.phone(300 + number)),
                new Traveller(cast.person(number * 3 + 6), "Conducteur / driver", cast.phone(600 + number)));
    }

    private int people() {
        return mode == Mode.AIR ? 9 : 6 + number % 9;
    }

    private Vehicle vehicle(String acronym) {
        String marks = "Blanc, logo " + acronym;
        String callSign = acronym + " " + (10 + number % 90);
        return switch (mode) {
            case ROAD -> new Vehicle(2 + number % 5, "4x4, camions", marks, "EX-" + (1000 + number), callSign);
            case AIR -> new Vehicle(1, "Avion léger", marks, "EX-" + (100 + number), callSign);
            case RIVER -> new Vehicle(1 + number % 2, "Pinasse", marks, "", callSign);
        };
    }

    private String cargo() {
        return switch (purpose) {
            case "FOOD" -> (8 + number % 20) + " t riz, huile / rice, oil";
            case "MEDICAL" -> "Médicaments, " + (2 + number % 4) + " m³ / medicines";
            case "NON_FOOD" -> (120 + number) + " kits";
            default -> "Personnel et bagages / staff and bags";
        };
    }
}
