/** The door as HTTP sees it: filters, headers, cookies, and the pages of accounts and administration. */
@NullMarked
package org.kapok.access.web;

import org.jspecify.annotations.NullMarked;
