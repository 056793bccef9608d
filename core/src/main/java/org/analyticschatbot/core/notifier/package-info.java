/** Feature: the acknowledgement and the answer reach the conversation, as one visible message. */
@NullMarked
package org.analyticschatbot.core.notifier;

import org.jspecify.annotations.NullMarked;
