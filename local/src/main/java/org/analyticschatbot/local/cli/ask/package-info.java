/** {@code chatbot ask}: one question, answered in the terminal. */
@NullMarked
package org.analyticschatbot.local.cli.ask;

import org.jspecify.annotations.NullMarked;
