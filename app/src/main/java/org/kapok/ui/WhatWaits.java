package org.kapok.ui;

import org.kapok.shared.Viewer;

/** Counts what waits for a viewer, for the bell of every page; supplied by whoever keeps his desk. */
@FunctionalInterface
public interface WhatWaits {

    /** How many matters wait for the viewer now, exactly as his desk would show them; must be quick. */
    int of(Viewer viewer);
}
