package org.kapok.geo;

import org.kapok.shared.Violation;

/**
 * Why a row was not taken, or what was noticed about one that was.
 *
 * @param row row of a table (its header is row 1) or number of a feature (from 1)
 * @param name what the row is about, as far as it could be read; may be empty
 * @param violation field and reason
 */
public record RowProblem(int row, String name, Violation violation) {}
