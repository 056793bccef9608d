/** The tables of a large catalog that a question is about, in few tokens. */
@NullMarked
package org.analyticschatbot.texttosql.retrieval;

import org.jspecify.annotations.NullMarked;
