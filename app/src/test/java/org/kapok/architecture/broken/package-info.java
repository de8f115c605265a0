/** Deliberately broken classes: each breaks one architecture rule. */
@NullMarked
package org.kapok.architecture.broken;

import org.jspecify.annotations.NullMarked;
