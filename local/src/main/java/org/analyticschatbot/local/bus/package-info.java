/** Carries events from the store and the engine to the steps, inside one process. */
@NullMarked
package org.analyticschatbot.local.bus;

import org.jspecify.annotations.NullMarked;
