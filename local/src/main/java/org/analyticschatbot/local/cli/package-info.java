/**
 * The command line: one class for each sub-command. All but {@code serve} run the same core as the server, in this
 * process and without Spring.
 */
@NullMarked
package org.analyticschatbot.local.cli;

import org.jspecify.annotations.NullMarked;
