/** Proposes a {@code chatbot.yaml} from what the data itself tells. */
@NullMarked
package org.analyticschatbot.local.proposal;

import org.jspecify.annotations.NullMarked;
