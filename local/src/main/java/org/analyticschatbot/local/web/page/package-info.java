/** The web chat in the browser: static files, and what the browser may do with them. */
@NullMarked
package org.analyticschatbot.local.web.page;

import org.jspecify.annotations.NullMarked;
