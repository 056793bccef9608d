/** What tells people that something is wrong. */
@NullMarked
package org.analyticschatbot.infracdk.watching;

import org.jspecify.annotations.NullMarked;
