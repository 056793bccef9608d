/** What functions write for their operators: one JSON object a line, without anything that people asked or data hold. */
@NullMarked
package org.analyticschatbot.aws.logging;

import org.jspecify.annotations.NullMarked;
