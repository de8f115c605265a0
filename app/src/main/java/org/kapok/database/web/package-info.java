/** Says whether the server is ready. */
@NullMarked
package org.kapok.database.web;

import org.jspecify.annotations.NullMarked;
