/** A Slack to test against: it keeps channels, messages and files, and fails as it is told. */
@NullMarked
package org.analyticschatbot.botslack.scripted;

import org.jspecify.annotations.NullMarked;
