/** Pages and API of notices and alerts. */
@NullMarked
package org.kapok.deconfliction.web;

import org.jspecify.annotations.NullMarked;
