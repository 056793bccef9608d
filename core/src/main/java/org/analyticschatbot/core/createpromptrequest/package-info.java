/** Feature: a question comes in, is stored once, and gets its request_id. */
@NullMarked
package org.analyticschatbot.core.createpromptrequest;

import org.jspecify.annotations.NullMarked;
