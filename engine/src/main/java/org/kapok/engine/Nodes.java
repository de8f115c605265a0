package org.kapok.engine;

/**
 * Where a line or several run, cut into pieces of at most 100 km.
 *
 * @param node three earth-centred coordinates each, in metres
 * @param time seconds since {@link Seconds#EPOCH}, one for each node; empty for what does not move
 * @param first where each piece begins, as a node number; it ends at the next node
 * @param leg which leg or edge of the original geometry each piece belongs to
 */
record Nodes(double[] node, double[] time, int[] first, int[] leg) {}
