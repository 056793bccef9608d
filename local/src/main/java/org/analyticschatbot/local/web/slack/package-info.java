/** Where Slack's HTTP requests come in. */
@NullMarked
package org.analyticschatbot.local.web.slack;

import org.jspecify.annotations.NullMarked;
