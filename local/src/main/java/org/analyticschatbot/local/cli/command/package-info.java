/** What all commands share: their options, how they end, and a bot that lives as long as they do. */
@NullMarked
package org.analyticschatbot.local.cli.command;

import org.jspecify.annotations.NullMarked;
