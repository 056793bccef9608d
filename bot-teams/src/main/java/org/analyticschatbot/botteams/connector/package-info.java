/** The Bot Connector's REST interface: what the bot sends to Teams, and what came of it. */
@NullMarked
package org.analyticschatbot.botteams.connector;

import org.jspecify.annotations.NullMarked;
