/** What a caller reads when a call fails: always JSON, always with what to do. */
@NullMarked
package org.analyticschatbot.local.web.error;

import org.jspecify.annotations.NullMarked;
