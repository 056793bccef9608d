/** Where Teams' HTTP requests come in. */
@NullMarked
package org.analyticschatbot.local.web.teams;

import org.jspecify.annotations.NullMarked;
