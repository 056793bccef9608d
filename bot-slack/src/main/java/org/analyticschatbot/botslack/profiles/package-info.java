/** What Slack knows of the people who ask. */
@NullMarked
package org.analyticschatbot.botslack.profiles;

import org.jspecify.annotations.NullMarked;
