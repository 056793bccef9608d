/** Speaks in Slack's conversations: one visible message for each question, its picture, and a word to the asker. */
@NullMarked
package org.analyticschatbot.botslack.messaging;

import org.jspecify.annotations.NullMarked;
