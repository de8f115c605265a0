/** Tests of the door's pages. */
@NullMarked
package org.kapok.access.web;

import org.jspecify.annotations.NullMarked;
