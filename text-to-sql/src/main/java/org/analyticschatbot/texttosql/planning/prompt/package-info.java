/** What a model is told. Whatever comes from outside stands in a fence that it cannot leave. */
@NullMarked
package org.analyticschatbot.texttosql.planning.prompt;

import org.jspecify.annotations.NullMarked;
