/** Names of people's own in Route 53. */
@NullMarked
package org.analyticschatbot.infracdk.dns;

import org.jspecify.annotations.NullMarked;
