/** {@code chatbot eval}: how many of many questions the whole pipeline answers right. */
@NullMarked
package org.analyticschatbot.local.cli.evaluate;

import org.jspecify.annotations.NullMarked;
