/** What people see in a terminal: text made harmless, and tables that fit the window. */
@NullMarked
package org.analyticschatbot.local.cli.terminal;

import org.jspecify.annotations.NullMarked;
