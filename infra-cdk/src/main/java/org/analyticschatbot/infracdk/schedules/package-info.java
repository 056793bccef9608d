/** What runs by the clock. */
@NullMarked
package org.analyticschatbot.infracdk.schedules;

import org.jspecify.annotations.NullMarked;
