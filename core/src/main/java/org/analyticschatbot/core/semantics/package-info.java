/** What the owner of the data means by words: metrics, the fiscal year, questions whose SQL is known to be right. */
@NullMarked
package org.analyticschatbot.core.semantics;

import org.jspecify.annotations.NullMarked;
