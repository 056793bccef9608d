/** What is made with its first use: a function starts without whatever it never needs, and may not even have it. */
@NullMarked
package org.analyticschatbot.aws.ondemand;

import org.jspecify.annotations.NullMarked;
