/** Which tables a question may need together. */
@NullMarked
package org.analyticschatbot.texttosql.retrieval.joins;

import org.jspecify.annotations.NullMarked;
