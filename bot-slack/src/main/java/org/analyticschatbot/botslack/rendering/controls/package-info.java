/** What people can click below a message of the bot. */
@NullMarked
package org.analyticschatbot.botslack.rendering.controls;

import org.jspecify.annotations.NullMarked;
