package org.kapok.demo;

import java.util.List;
import org.kapok.notifications.Mode;

/** Ways of real towns along the sample legs, by country. */
record Routes(Way convoy, int meetingLeg, List<Way> first, List<Way> daily) {

    /** One way; its towns are names of the sample geography. */
    record Way(Mode mode, List<String> towns) {
        Way {
            towns = List.copyOf(towns);
        }
    }

    static Routes of(String country) {
        return switch (country) {
            case "CF" -> centralAfrica();
            case "ML" -> mali();
            default -> throw new IllegalArgumentException("no sample of " + country);
        };
    }

    private static Routes centralAfrica() {
        return new Routes(
                road("Bangui", "Damara", "Sibut", "Grimari", "Bambari"),
                2,
                List.of(
                        road("Bangui", "Boali", "Bossembélé", "Bossangoa"),
                        road("Bangassou", "Kembé", "Alindao", "Bambari"),
                        road("Bambari", "Ippy", "Bria"),
                        road("Sibut", "Dékoa", "Kaga-Bandoro"),
                        road("Bouar", "Baboua"),
                        road("Bossangoa", "Paoua"),
                        road("Baoro", "Carnot", "Berbérati"),
                        road("Bangui", "Mbaïki"),
                        road("Kaga-Bandoro", "Ndélé"),
                        road("Bria", "Ouadda"),
                        road("Bangassou", "Zemio"),
                        road("Bouar", "Bocaranga"),
                        way(Mode.AIR, "Bangui", "Birao"),
                        road("Ippy", "Bambari"),
                        way(Mode.RIVER, "Bangui", "Kouango"),
                        road("Berbérati", "Nola")),
                List.of(
                        road("Bossembélé", "Yaloké", "Bossemptélé", "Baoro"),
                        road("Bambari", "Alindao", "Kembé"),
                        road("Kaga-Bandoro", "Kabo"),
                        way(Mode.AIR, "Bangui", "Bria"),
                        road("Zemio", "Obo"),
                        way(Mode.RIVER, "Kouango", "Mobaye"),
                        way(Mode.AIR, "Bangui", "Bangassou")));
    }

    private static Routes mali() {
        return new Routes(
                road("Mopti", "Douentza", "Gossi", "Gao"),
                1,
                List.of(
                        road("Bamako", "Ségou", "Bla", "San"),
                        road("Gao", "Ansongo", "Ménaka"),
                        road("Mopti", "Bandiagara", "Bankass"),
                        road("Douentza", "Tombouctou"),
                        road("Bla", "Koutiala", "Sikasso"),
                        road("Ségou", "Niono"),
                        road("Tombouctou", "Goundam", "Diré"),
                        road("Bamako", "Kita"),
                        road("Gao", "Bourem"),
                        road("Bourem", "Kidal"),
                        road("Bankass", "Koro"),
                        road("Goundam", "Niafunké"),
                        way(Mode.AIR, "Gao", "Kidal"),
                        road("Ansongo", "Gao"),
                        way(Mode.RIVER, "Diré", "Tombouctou"),
                        road("Bamako", "Bougouni")),
                List.of(
                        road("San", "Mopti"),
                        way(Mode.AIR, "Bamako", "Mopti"),
                        road("Ségou", "Markala"),
                        way(Mode.RIVER, "Mopti", "Youwarou"),
                        way(Mode.AIR, "Bamako", "Tombouctou"),
                        road("Kidal", "Tessalit"),
                        way(Mode.AIR, "Bamako", "Gao")));
    }

    private static Way road(String... towns) {
        return way(Mode.ROAD, towns);
    }

    private static Way way(Mode mode, String... towns) {
        return new Way(mode, List.of(towns));
    }
}
