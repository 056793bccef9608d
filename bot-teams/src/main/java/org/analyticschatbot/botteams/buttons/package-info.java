/** Feature: what people click on a card of the bot. */
@NullMarked
package org.analyticschatbot.botteams.buttons;

import org.jspecify.annotations.NullMarked;
