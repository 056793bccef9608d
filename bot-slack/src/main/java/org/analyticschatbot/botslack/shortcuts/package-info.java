/** Feature: asking about a message that is there. */
@NullMarked
package org.analyticschatbot.botslack.shortcuts;

import org.jspecify.annotations.NullMarked;
