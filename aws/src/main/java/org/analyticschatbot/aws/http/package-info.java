/** Calls over HTTP as API Gateway brings them to a function, and what it answers them with. */
@NullMarked
package org.analyticschatbot.aws.http;

import org.jspecify.annotations.NullMarked;
