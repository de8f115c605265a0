/** Pages of the address books. */
@NullMarked
package org.kapok.directory.web;

import org.jspecify.annotations.NullMarked;
