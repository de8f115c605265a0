/** Pages of what leaves the house. */
@NullMarked
package org.kapok.evidence.web;

import org.jspecify.annotations.NullMarked;
