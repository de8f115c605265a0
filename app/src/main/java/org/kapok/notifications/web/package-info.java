/** Pages, sheets and API of notifications. */
@NullMarked
package org.kapok.notifications.web;

import org.jspecify.annotations.NullMarked;
