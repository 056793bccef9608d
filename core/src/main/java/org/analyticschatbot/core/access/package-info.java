/** Which tables an asker, and a conversation, may use. */
@NullMarked
package org.analyticschatbot.core.access;

import org.jspecify.annotations.NullMarked;
