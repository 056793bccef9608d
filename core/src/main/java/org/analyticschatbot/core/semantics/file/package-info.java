/** Reads {@code chatbot.yaml}: what is wrong in it is told with its line and left out, the rest is used. */
@NullMarked
package org.analyticschatbot.core.semantics.file;

import org.jspecify.annotations.NullMarked;
