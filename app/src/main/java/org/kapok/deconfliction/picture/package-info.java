/**
 * What is live at this moment, in memory, on every node: notifications, activity notices, what was released to each
 * force and what may be told of each notice, in separate indexes, so that a question asked by one side is answered from
 * what that side may know and from nothing else.
 */
@NamedInterface("picture")
@NullMarked
package org.kapok.deconfliction.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
