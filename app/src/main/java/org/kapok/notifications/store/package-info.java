/** The notifications' SQL and the read policy in the query. */
@NullMarked
package org.kapok.notifications.store;

import org.jspecify.annotations.NullMarked;
