package org.kapok.shared;

/** What an account is for within its operation. A role says what may be done; the holder says for whom. */
public enum Role {
    /** CMCoord officer: runs the cell. */
    CELL(Side.HUMANITARIAN),
    /** Access or security focal point of a humanitarian organisation. */
    FOCAL_POINT(Side.HUMANITARIAN),
    /** UNDSS adviser. */
    SECURITY_ADVISER(Side.HUMANITARIAN),
    /** WFP logistics or UNHAS adviser. */
    LOGISTICS_ADVISER(Side.HUMANITARIAN),
    RADIO_OPERATOR(Side.HUMANITARIAN),
    /** HC or member of the HCT. */
    HCT_MEMBER(Side.HUMANITARIAN),
    CLUSTER_COORDINATOR(Side.HUMANITARIAN),
    /** Liaison officer of a force. */
    LIAISON_OFFICER(Side.ARMED),
    CIVIL_AUTHORITY(Side.CIVIL),
    TRAINER(Side.HUMANITARIAN),
    EVALUATOR(Side.HUMANITARIAN),
    TRAINEE(Side.HUMANITARIAN),
    /** Sets up places, organisations, forces, rules and accounts; cannot read the records by being administrator. */
    ADMINISTRATOR(Side.HUMANITARIAN),
    /** The operation's own machine account: imports, jobs. */
    MACHINE(Side.HUMANITARIAN);

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    /** The side on which this role stands. */
    public Side side() {
        return side;
    }
}
