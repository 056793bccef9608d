/** The windows that the bot opens in Slack, and its Home: JSON, no calls. */
@NullMarked
package org.analyticschatbot.botslack.rendering.views;

import org.jspecify.annotations.NullMarked;
