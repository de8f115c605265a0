package org.kapok.ledger.format;

/** The format of bundles. */
public final class BundleFormat {

    /** The name that stands in each bundle. */
    public static final String NAME = "kapok-bundle/1";

    private BundleFormat() {}
}
