/** Tests of what is pure. */
@NullMarked
package org.kapok.deconfliction.notice;

import org.jspecify.annotations.NullMarked;
