package org.kapok.engine;

/**
 * The smallest distance of two bodies while both are present: where each of them is and, for what moves, when (seconds).
 */
record Approach(double distance, LonLat placeP, LonLat placeQ, double timeP, double timeQ) {
    static Approach touching(LonLat place, double timeP) {
        return new Approach(0, place, place, timeP, 0);
    }

    static Approach of(NearestSearch search) {
        LonLat p = search.placeP();
        LonLat q = search.placeQ();
        double distance = Earth.geodesic(p, q);
        return new Approach(distance < NearestSearch.TOUCHING ? 0 : distance, p, q, search.timeP(), search.timeQ());
    }

    Approach reversed() {
        return new Approach(distance, placeQ, placeP, timeQ, timeP);
    }
}
