/** Feature: the bot's Home, which each person sees for themselves. */
@NullMarked
package org.analyticschatbot.botslack.home;

import org.jspecify.annotations.NullMarked;
