/** The stack that puts the bot on AWS. */
@NullMarked
package org.analyticschatbot.infracdk;

import org.jspecify.annotations.NullMarked;
