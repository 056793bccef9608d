/** From a write of a request to the function that does its next step. */
@NullMarked
package org.analyticschatbot.infracdk.flow;

import org.jspecify.annotations.NullMarked;
