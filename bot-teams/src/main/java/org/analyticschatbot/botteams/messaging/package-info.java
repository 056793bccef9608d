/** Speaks in Teams' conversations: one visible message for each question, its picture, and a word to the asker. */
@NullMarked
package org.analyticschatbot.botteams.messaging;

import org.jspecify.annotations.NullMarked;
