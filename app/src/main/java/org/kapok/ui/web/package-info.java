/** The pages that belong to no module, and how pages are rendered. */
@NullMarked
package org.kapok.ui.web;

import org.jspecify.annotations.NullMarked;
