/** Who may ask what: the policy of a file that changes while the bot runs. */
@NullMarked
package org.analyticschatbot.local.access;

import org.jspecify.annotations.NullMarked;
