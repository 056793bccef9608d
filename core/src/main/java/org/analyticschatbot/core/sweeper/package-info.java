/** Feature: whatever is stuck goes on. */
@NullMarked
package org.analyticschatbot.core.sweeper;

import org.jspecify.annotations.NullMarked;
