/** Slack in and out. */
@NullMarked
package org.analyticschatbot.botslack;

import org.jspecify.annotations.NullMarked;
