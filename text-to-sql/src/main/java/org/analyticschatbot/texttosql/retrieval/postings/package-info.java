/** The words of tables, turned round: for each word the tables that use it, in arrays. */
@NullMarked
package org.analyticschatbot.texttosql.retrieval.postings;

import org.jspecify.annotations.NullMarked;
