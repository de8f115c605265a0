package org.kapok.geo;

/** The slips that are looked for; each is a sentence of docs/rules/geo.md. */
public enum SlipKind {
    /** Both numbers, or one, are exactly or nearly zero. GEO-10 */
    ZERO,
    /** Latitude and longitude changed places. GEO-11 */
    SWAPPED,
    /** A minus sign, or a letter, was lost or added. GEO-12 */
    SIGN,
    /** With the other sign it would lie in the country too, and nothing else is said. GEO-13 */
    SIGN_UNDECIDED,
    /** Outside the area whose P-code is stated. GEO-14 */
    OUTSIDE_AREA,
    /** The stated P-code is not known. GEO-15 */
    PCODE_UNKNOWN,
    /** The stated P-code has no shape, so that nothing could be checked against it. GEO-15 */
    PCODE_WITHOUT_SHAPE,
    /** Outside the country. GEO-16 */
    OUTSIDE_COUNTRY,
    /** Far from every place of the stated name. GEO-17 */
    FAR_FROM_PLACE,
    /** On a grid that the ground does not know: padded zeros, whole minutes, whole kilometres. GEO-18 */
    ROUNDED,
    /** Written with fewer decimals than a site needs. GEO-19 */
    FEW_DECIMALS;

    /** Whether it is about how exactly the place was written: a site must be, a town on a route need not. */
    public boolean isOfWriting() {
        return this == ROUNDED || this == FEW_DECIMALS;
    }
}
