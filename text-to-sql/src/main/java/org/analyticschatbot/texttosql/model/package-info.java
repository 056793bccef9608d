/** A language model of any provider, within budgets of time and tokens. */
@NullMarked
package org.analyticschatbot.texttosql.model;

import org.jspecify.annotations.NullMarked;
