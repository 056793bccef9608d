/** Answers as Block Kit, within Slack's limits and mentioning nobody. */
@NullMarked
package org.analyticschatbot.botslack.rendering;

import org.jspecify.annotations.NullMarked;
