/** What Slack sends: verified, told apart, stored, acknowledged. */
@NullMarked
package org.analyticschatbot.botslack.receiving;

import org.jspecify.annotations.NullMarked;
