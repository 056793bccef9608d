/** The rule-based planner: understands plain English questions about a known schema, and declines the rest. */
@NullMarked
package org.analyticschatbot.texttosql.rules;

import org.jspecify.annotations.NullMarked;
