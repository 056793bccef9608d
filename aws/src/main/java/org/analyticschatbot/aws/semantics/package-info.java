/** What the owner of the data means by words, as a file in the bucket says it. */
@NullMarked
package org.analyticschatbot.aws.semantics;

import org.jspecify.annotations.NullMarked;
