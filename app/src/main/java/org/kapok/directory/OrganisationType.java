package org.kapok.directory;

/** Types of organisations with the codes of the humanitarian exchange's list. */
public enum OrganisationType {
    ACADEMIC(431),
    DONOR(433),
    INTERNATIONAL_NGO(437),
    INTERNATIONAL_ORGANISATION(438),
    NATIONAL_NGO(441),
    OTHER(443),
    PRIVATE(444),
    RED_CROSS_RED_CRESCENT(445),
    RELIGIOUS(446),
    UNITED_NATIONS(447),
    CIVIL_SOCIETY(501),
    OBSERVER(502),
    DEVELOPMENT_PROGRAMME(503),
    LOCAL_NGO(504);

    private final int code;

    OrganisationType(int code) {
        this.code = code;
    }

    /** The code that is stored and exchanged. */
    public int code() {
        return code;
    }

    /** Whether {@code code} is of a humanitarian organisation; governments and armed forces have books of their own. */
    public static boolean knows(int code) {
        for (var type : values()) {
            if (type.code == code) {
                return true;
            }
        }
        return false;
    }
}
