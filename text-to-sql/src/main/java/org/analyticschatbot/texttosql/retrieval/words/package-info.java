/** The words of names, comments and questions, and which of them may stand for one another. */
@NullMarked
package org.analyticschatbot.texttosql.retrieval.words;

import org.jspecify.annotations.NullMarked;
