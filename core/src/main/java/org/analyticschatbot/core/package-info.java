/** The wiring, written once: {@link org.analyticschatbot.core.Chatbot} builds every use case from {@link org.analyticschatbot.core.Adapters}. */
@NullMarked
package org.analyticschatbot.core;

import org.jspecify.annotations.NullMarked;
