/** Who knocks, and how he comes in: passwords, second factors, sessions, tokens. Knows nothing of HTTP. */
@NullMarked
package org.kapok.access.signin;

import org.jspecify.annotations.NullMarked;
