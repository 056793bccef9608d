/** The bot on AWS. */
@NullMarked
package org.analyticschatbot.aws;

import org.jspecify.annotations.NullMarked;
