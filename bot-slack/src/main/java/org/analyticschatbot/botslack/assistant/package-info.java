/** Feature: the pane in which Slack shows the bot as an assistant, around threads of direct messages. */
@NullMarked
package org.analyticschatbot.botslack.assistant;

import org.jspecify.annotations.NullMarked;
