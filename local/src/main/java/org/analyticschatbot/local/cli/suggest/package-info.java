/** {@code chatbot suggest}: what could be written down about the data. */
@NullMarked
package org.analyticschatbot.local.cli.suggest;

import org.jspecify.annotations.NullMarked;
