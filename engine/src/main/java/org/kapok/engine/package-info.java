/**
 * Answers the proximity question: which notification and which activity come too close, where and when.
 */
@NullMarked
package org.kapok.engine;

import org.jspecify.annotations.NullMarked;
