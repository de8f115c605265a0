/**
 * Kapok: humanitarian civil-military coordination. Every package below this one is a module.
 */
@NullMarked
package org.kapok;

import org.jspecify.annotations.NullMarked;
