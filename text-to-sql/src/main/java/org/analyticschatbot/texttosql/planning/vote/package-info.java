/** Several plans for one question: what most of them come to is the answer. */
@NullMarked
package org.analyticschatbot.texttosql.planning.vote;

import org.jspecify.annotations.NullMarked;
