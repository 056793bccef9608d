/** What people can do with a message of the bot: the names by which Slack tells us of it. */
@NullMarked
package org.analyticschatbot.botslack.interaction;

import org.jspecify.annotations.NullMarked;
