/** The bot as one process on one machine. */
@NullMarked
package org.analyticschatbot.local;

import org.jspecify.annotations.NullMarked;
