/** {@code chatbot tables} and {@code chatbot describe}: what can be asked about. */
@NullMarked
package org.analyticschatbot.local.cli.catalog;

import org.jspecify.annotations.NullMarked;
