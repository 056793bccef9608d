/** What the repairs of a syntax tree are made with. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.tree;

import org.jspecify.annotations.NullMarked;
