/** Feature: the asker stops a request, and its query. */
@NullMarked
package org.analyticschatbot.core.cancelpromptrequest;

import org.jspecify.annotations.NullMarked;
