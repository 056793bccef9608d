/** Calls to Slack's Web API: paced, with its error codes sorted by what a caller can do about them. */
@NullMarked
package org.analyticschatbot.botslack.webapi;

import org.jspecify.annotations.NullMarked;
