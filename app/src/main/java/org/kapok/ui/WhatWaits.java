package org.kapok.ui;

import org.kapok.shared.Viewer;

/** Counts what waits for a viewer, for the bell; supplied by whoever keeps his desk. */
@FunctionalInterface
public interface WhatWaits {

    /** How many matters of the viewer's desk should not wait, 0 or more; must be quick. */
    int of(Viewer viewer);
}
