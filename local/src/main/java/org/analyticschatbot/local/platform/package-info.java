/** The chat platforms that this process speaks on. */
@NullMarked
package org.analyticschatbot.local.platform;

import org.jspecify.annotations.NullMarked;
