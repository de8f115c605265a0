/** Pages on which files are taken in and given out. */
@NullMarked
package org.kapok.exchange.web;

import org.jspecify.annotations.NullMarked;
