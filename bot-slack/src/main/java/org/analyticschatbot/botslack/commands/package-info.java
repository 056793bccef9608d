/** Feature: the slash commands. */
@NullMarked
package org.analyticschatbot.botslack.commands;

import org.jspecify.annotations.NullMarked;
