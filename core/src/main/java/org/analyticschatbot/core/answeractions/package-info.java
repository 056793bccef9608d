/** Feature: what people do with an answer that is there. Each action asks the access policy again. */
@NullMarked
package org.analyticschatbot.core.answeractions;

import org.jspecify.annotations.NullMarked;
